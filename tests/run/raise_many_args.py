def f(n):
    if n == 0:
        raise ValueError
    if n == 1:
        raise ValueError()
    if n == 2:
        raise ValueError("one")
    if n == 3:
        raise ValueError("one", 2)
    if n == 4:
        raise ValueError("one", 2, 3.5, None, True, [1, 2], ("t", 1), 1j, "é")
    if n == 5:
        raise ValueError(str(n) * 3)
    if n == 6:
        raise ValueError(n)
    if n == 7:
        raise ValueError("")
    if n == 8:
        raise KeyError(("a", 1))
    if n == 9:
        raise Exception("a", KeyError("inside"))


for n in range(10):
    try:
        f(n)
    except Exception as e:
        print(n, e, repr(e), e.args, len(e.args))
        if e.args:
            first = e.args[0]
            print(first, first == "one", isinstance(first, str))


def g(*, a=1):
    raise ValueError(f"{a=}")


try:
    g(a=5)
except ValueError as e:
    print(e)
x = 5
try:
    raise ValueError(f"bad value {x!r:>5}") from None
except ValueError as e:
    print(e, e.__suppress_context__, e.__context__)
text = "per %cent %s %d"
try:
    raise ValueError("100%s %d")
except ValueError as e:
    print(e)
try:
    raise ValueError(text)
except ValueError as e:
    print(e)
f(4)
