def f(pair):
    for i in range(3):
        pair = (i * -2, ("x".find("y"), f"{i}"))
    if len("ab") == 2:
        last = [str(len("abc"))]
    return 4


print(f((1, (2, "c"))))
