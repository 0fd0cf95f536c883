def f(a, b=2, *, c=3, d):
    return a, b, c, d


def g(x, /, y, z="z"):
    return x, y, z


def loud(name, value):
    print(name, end=" ")
    return value


print(f(1, d=4), f(d=1, a=2), f(1, 2, d=3, c=4), f(d="d", c=None, b=[1], a=(1,)))
print(f(loud("a", 1), d=loud("d", 4), c=loud("c", 3), b=loud("b", 2)))
print(g(1, 2), g(1, z=3, y=2), g(1, y=5), g("x", "y", "z"))
print(g(f(1, d=2), y=g(1, y=2)), f(b=1, d=2, a=g(0, 0)))
print(sorted([3, 1, 2], reverse=True), sum([1, 2], start=10), list(enumerate("ab", start=2)))
print(max(3, 1, 2), round(2.567, ndigits=1), int("11", base=2), "a-b".split(sep="-", maxsplit=1), [1, 2].index(2, 1))
