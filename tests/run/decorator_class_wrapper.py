# class-based decorators
import functools
import time


class CountCalls:
    def __init__(self, fn):
        functools.update_wrapper(self, fn)
        self.fn = fn
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.fn(*args, **kwargs)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return functools.partial(self, obj)


class Retry:
    def __init__(self, times):
        self.times = times

    def __call__(self, fn):
        @functools.wraps(fn)
        def wrapper(*args, **kwargs):
            for attempt in range(self.times):
                try:
                    return fn(*args, **kwargs)
                except ValueError as e:
                    print(f"{fn.__name__} attempt {attempt + 1}: {e}")
            raise RuntimeError(f"{fn.__name__} failed {self.times} times")
        return wrapper


class lazy:
    def __init__(self, fn):
        self.fn = fn
        self.__doc__ = fn.__doc__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        value = self.fn(obj)
        obj.__dict__[self.name] = value
        return value


@CountCalls
def fib(n):
    """Fibonacci."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


state = {"n": 0}


@Retry(3)
def flaky(limit):
    state["n"] += 1
    if state["n"] < limit:
        raise ValueError("not yet")
    return state["n"]


class Data:
    def __init__(self, xs):
        self.xs = xs

    @lazy
    def total(self):
        print("computing")
        return sum(self.xs)

    @CountCalls
    def scaled(self, k):
        return [x * k for x in self.xs]

    @functools.cached_property
    def mean(self):
        return self.total / len(self.xs)


def main():
    print(fib(10), fib.calls, fib.__name__)
    print(flaky(3))
    try:
        flaky(100)
    except RuntimeError as e:
        print(e)
    d = Data([1, 2, 3])
    print(d.total, d.total, d.mean)
    print(d.scaled(2), d.scaled(3))



main()


class Memo:
    def __init__(self, fn):
        functools.wraps(fn)(self)
        self.fn = fn
        self.cache = {}

    def __call__(self, *args):
        if args not in self.cache:
            self.cache[args] = self.fn(*args)
        return self.cache[args]

    def __repr__(self):
        return f"<memo {self.__qualname__}>"


@Memo
def power(n, k):
    """n to the k."""
    return n ** k


def outer():
    @Memo
    def inner(x):
        return -x
    return inner


print(power(2, 10), power(2, 10), len(power.cache), power.__name__, power.__doc__, power, power.__wrapped__(3, 2))
print(outer()(5), outer(), outer().__doc__, getattr(power, "__module__"))
