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
