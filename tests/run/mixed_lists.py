xs = [1, "a", 2.5, None, True, (1, 2), [3]]
print(xs, len(xs), xs[1], xs[0] == 1, "a" in xs, None in xs, xs.index(2.5))
for x in xs:
    if isinstance(x, str):
        print("str", x + "!")
    elif isinstance(x, bool):
        print("bool", not x)
    elif isinstance(x, int):
        print("int", x + 1)
    elif isinstance(x, float):
        print("float", x * 2)
    elif x is None:
        print("none")
    else:
        print("other", x)
ys = xs[:2] + [7]
print(ys, ys == [1, "a", 7])
print(sorted(xs))
