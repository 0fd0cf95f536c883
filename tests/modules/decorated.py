import functools
import time
from functools import lru_cache, cache, wraps

CALLS = []

def log(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        CALLS.append(f"{f.__name__}{args} {len(kwargs)}")
        return f(*args, **kwargs)
    return wrapper

def repeat(n):
    def deco(f):
        @functools.wraps(f)
        def inner(*args):
            out = None
            for _ in range(n):
                out = f(*args)
            return out
        return inner
    return deco

def validate(f):
    def wrapper(x):
        if x < 0:
            raise ValueError("negative")
        return f(x)
    return wrapper

class Counted:
    def __init__(self, f):
        self.f = f
        self.n = 0
    def __call__(self, *args):
        self.n += 1
        return self.f(*args) + self.n

@lru_cache(maxsize=None)
def fib(n):
    """Fibonacci."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)

@cache
def area(w, h=2):
    return w * h

@log
def add(a, b):
    """Adds."""
    return a + b

@repeat(3)
def tick(x):
    CALLS.append(f"tick {x}")
    return len(CALLS)

@validate
def root(x):
    return x ** 0.5

@Counted
def triple(x):
    return 3 * x

@log
def options(a, b=3, *, c=4):
    return a + b + c

@lru_cache
def never(x):
    return x

if __name__ == "__main__":
    print(fib(10), area(3), area(3, h=5), add(1, 2), add("a", "b"), tick(2), root(4.0), triple(4), options(1, c=2))
