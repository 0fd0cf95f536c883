import functools
from functools import lru_cache, cache

@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(90), fib.cache_info())
fib.cache_clear()
print(fib.cache_info(), fib(10), fib.cache_info())

@cache
def grid(r, c=1):
    print("compute", r, c)
    return (r, c)

print(grid(1), grid(1, 1), grid(1, c=1), grid(c=1, r=1), grid(1), grid(1, c=1))
print(grid.cache_info())

@lru_cache
def text(s, n):
    return s * n
print(text("ab", 2), text("ab", 2), text.cache_info())

@functools.lru_cache(maxsize=2, typed=False)
def small(x):
    print("small", x)
    return -x
for x in [1, 2, 1, 3, 2, 1, 1]:
    small(x)
print(small.cache_info())

class C:
    def __init__(self, k):
        self.k = k
    @lru_cache(maxsize=None)
    def f(self, n):
        print("f", self.k, n)
        return self.k + n
    @cache
    def g(self):
        print("g", self.k)
        return self.k
a, b = C(1), C(2)
print(a.f(1), a.f(1), b.f(1), a.f(2), a.g(), a.g(), b.g())
try:
    fib([1])
except TypeError as e:
    print(e)
