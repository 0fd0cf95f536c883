from functools import lru_cache, update_wrapper, wraps

def traced(f):
    @wraps(f)
    def inner(*args):
        return ("traced", f(*args))
    return inner

def times(n):
    def deco(f):
        @wraps(f)
        def inner(*args):
            return [f(*args) for _ in range(n)]
        inner.n = n
        return inner
    return deco

@traced
def add(a, b):
    """Add."""
    return a + b

@times(2)
@traced
def neg(a):
    return -a

def old(f):
    def inner(x):
        return f(x) + 1
    return update_wrapper(inner, f)

@old
def one(x):
    return x

@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(add.__wrapped__(1, 2), add(1, 2), add.__wrapped__.__name__, add.__wrapped__.__doc__)
print(neg.__wrapped__(1), neg.__wrapped__.__wrapped__(1), neg(1), neg.n)
print(one.__wrapped__(3), one(3))
print(fib.__wrapped__(10), fib(10), fib.__wrapped__ is fib.__wrapped__)
print([f.__wrapped__(2) for f in (neg, one, fib)])

def explicit(f):
    def inner():
        return f() * 2
    inner.__wrapped__ = f
    return inner

@explicit
def two():
    return 2

print(two(), two.__wrapped__())
