def double(x):
    return x + x


def first(xs):
    return xs[0]


def pair(a, b):
    return (a, b)


print(double(2), double(1.5), double("ab"), double([1]), double((1,)))
print(first([1]), first("abc"), first([[1], [2]]), first((2.5, 3.5)))
print(pair(1, "a"), pair("a", 1), pair(pair(1, 2), None))
