def collatz(n, seen=[]):
    seen.append(n)
    return n if n == 1 else collatz(3 * n + 1 if n % 2 else n // 2)
print(collatz(6), collatz(3))
def kw(a, /, b=2, *, c=None, d=()):
    return a, b, c, d
print(kw(1), kw(1, c=3), kw(1, 2, d=(1,)), kw(1, b=5))
