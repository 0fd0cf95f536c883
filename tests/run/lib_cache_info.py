"""functools: cache_info as a named tuple, cache_parameters, __wrapped__."""
from functools import lru_cache
@lru_cache(maxsize=None)
def f(n): return n
f(1); f(1)
i = f.cache_info()
print(i, i.hits, i[0], i == (1, 1, None, 1))
h, m, x, c = i
print(h, m, x, c, f.__wrapped__(3))
print(f.cache_parameters())
import functools
print(functools.WRAPPER_ASSIGNMENTS)


@lru_cache(maxsize=2)
def g(a, b=1):
    print("g", a, b)
    return a + b


print(g(1), g(1), g(1, b=2), g(2), g(3), g.cache_info(), g.cache_info()._asdict())
g.cache_clear()
print(g.cache_info(), g.cache_info().misses == 0, g.cache_parameters())
