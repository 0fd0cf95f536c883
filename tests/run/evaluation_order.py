def f(n):
    print("f", n)
    return n


print(f(1) + f(2) * f(3))
xs = [f(4), f(5)]
xs[f(0)] = f(6)
print(xs, f(7) < f(8) < f(1) < f(9))
print(f(0) and f(1), f(0) or f(1), f(1) if f(0) else f(2))
a, b = f(10), f(11)
print(max(f(1), f(2)), [f(i) for i in range(2)])
