def f(n):
    print("f", n)
    return n


def g(xs):
    print("g", xs)
    return xs


print(min(g([3, 1]), default=f(5)))
print(max(g([]), default=f(5)))
print(sum(g([1, 2]), f(3)))
print(sorted(g([3, 1]), reverse=f(1) == 1))
print([f(1), f(2)][f(0)], f(3) < f(2) < f(9))
xs = [1, 2, 3]
xs[f(0)], xs[f(1)] = f(7), f(8)
xs[f(1)] += f(2)
print(xs, f(1) if f(0) else f(2))
print(*[1, 2], sep="-")
print("%d %s" % (f(1), f(2)), f"{f(3)}{f(4)!r:>{f(5)}}")
print(min([], default=f(4)), max((), default=2), sum([], f(9)), sum((), 1.5), min((x for x in []), default=f(1)))
