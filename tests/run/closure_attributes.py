import functools


def counted(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        wrapper.last = args
        return f(*args, **kwargs)
    wrapper.calls = 0
    wrapper.last = None
    return wrapper


@counted
def add(a, b):
    return a + b


@counted
def mul(a, b=2):
    return a * b


print(add(1, 2), add(3, 4), mul(5), mul(b=3, a=2))
print(add.calls, mul.calls, add.last, mul.last, add.__name__)


def memo(f):
    def inner(n):
        if n not in inner.cache:
            inner.misses += 1
            inner.cache[n] = f(n)
        return inner.cache[n]
    inner.cache = {}
    inner.misses = 0
    return inner


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), fib.misses, len(fib.cache), fib.cache[10])


def counter():
    def inc(by=1):
        inc.count += by
        return inc.count
    inc.count = 10
    return inc


a, b = counter(), counter()
print(a(), a(5), b(), a.count, b.count, [f.count for f in (a, b)])


def late(flag):
    def get():
        return get.value
    if flag:
        get.value = "set"
    return get


print(late(True)(), late(True).value)
for flag in (True, False):
    try:
        print(late(flag).value)
    except AttributeError as e:
        print(e)
try:
    late(False)()
except AttributeError as e:
    print(e)


def outer():
    def step():
        step.n = getattr_n() + 1
        return step.n

    def getattr_n():
        return step.n
    step.n = 0
    step()
    return step() + step.n


print(outer(), outer())
