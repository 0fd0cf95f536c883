import math


def f(xs):
    return math.prod(xs), math.fsum(xs)


xs = [1.5, 2, (len("ab") + 1) ** -1]
print(f(xs), math.prod(xs), math.prod([2, 3.0], start=2), math.prod([1, 2.5], start=0.5))
xs = [3, 4, 2.5][:2]
print(f(xs), math.prod([10 ** 20, 3, 0.5][:2]), math.fsum([1, 2.5, 10 ** 20]))
print(math.prod([10 ** 400, 1.5]))
