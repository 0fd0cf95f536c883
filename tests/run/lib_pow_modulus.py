"""pow() with a modulus of numbers that may be ints or floats."""
def f(a, m): return pow(a, 3, m)
xs = [2, 3.0]
print(pow(2, 10, 7), pow(3, -1, 7))
y = 5
for i in range(3): y = y * 2 if i else y
print(pow(y, 2, 9))
try: print(f(xs[0], 5))
except TypeError as e: print(e)
try: print(f(xs[1], 5))
except TypeError as e: print(e)
def modinv(a, m):
    g = a
    if m == 0: g = 0.5
    return pow(g, -1, m)
print(modinv(3, 7))
for a, b, m in [(2, 5, 7), (2.0, 5, 7), (2, 5.0, 7), (2, 5, 7.0), (True, 2, 3), (-2, -1, 7), (2, 3, 0), (2 ** 70, 3, 10 ** 9)]:
    try:
        print(pow(a, b, m))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

# a modulus that may be None
def f(x, y, z=None):
    return pow(x, y, z)
print(f(2, 5), f(2, 5, 7), f(3, -1, 7), f(2, 3, None), pow(2, 3, None), pow(2.5, 2, None))
def g(x, y, z=None): return pow(x, y, mod=z)
print(g(2, -1), g(2, 10, 1000))
class Z:
    def __init__(self, n, m=None): self.n, self.m = n, m
    def __pow__(self, e, mod=None): return Z(pow(self.n, e, mod or self.m), self.m)
print((Z(3, 7) ** 4).n, pow(Z(3), 2).n, pow(Z(3), 2, 5).n)
for m in (None, 5, 0):
    try: print(pow(7, 3, m))
    except ValueError as e: print(e)
