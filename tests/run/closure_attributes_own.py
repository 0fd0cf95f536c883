from functools import lru_cache

def made(n):
    def g():
        return 1
    g.x = [n]
    return g

a, b = made(3), made("s")
print(a.x, b.x, a())
b.x.append("t")
b.x = b.x + ["u"]
print(a.x, b.x)

def never_called(n):
    def g():
        return n
    if n:
        g.x = n
    g.y = None
    return g

print(never_called(2).x, never_called(0).y)
try:
    print(never_called(0).x)
except AttributeError as e:
    print(e)

@lru_cache
def unused(n):
    return n

def outer():
    @lru_cache(maxsize=4)
    def f(n):
        return n
    return f

print(unused.cache_info(), outer().cache_info(), outer().cache_parameters())
