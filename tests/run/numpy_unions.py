import numpy as np
def f(a):
    s = 0
    for x in a: s += x
    return s
a = np.zeros(3)
a[0] = 1.5
print("%5.2f|%g|%d|%s|%r" % (f(a), f(a), f(a), f(a), f(a)))
print("{:8.3f}|{!r}|{:>10}".format(f(a), f(a), f(a)), format(f(a), "e"), f"{f(a)!r:>6}")
print(int(f(a)), float(f(a)), bool(f(a)), complex(f(a)), f(a) ** 2, 2 ** f(a), -f(a), +f(a), abs(f(a)), f(a) > 1, f(a) in [1.5], divmod(f(a), 1))
print(max(f(a), 3), min(f(a), 3), sum([f(a), 1]), sorted([f(a), 1, 0.5]), [f(a)] * 2, (f(a), 1))
print(f(np.zeros(0)) // 1, f(np.zeros(0)) * 1.5, isinstance(f(a), float), isinstance(f(np.zeros(0)), int), round(f(a)))
x = f(a)
x += 1
print(x, x if x else 0, not x, x == 2.5, hash(1) if 0 else 1)
while x < 5:
    x = x * 1.5
print(x)
