"""Attributes that functions are given by another name: a decorator's parameter, a loop's variable, setattr."""
import functools


def mark(f):
    f.marked = True
    f.order = len(f.__name__)
    return f


@mark
def a(n):
    return n + 1


@mark
def bcd(s):
    return s + "!"


def plain(x):
    return x


print(a(1), bcd("x"), a.marked, bcd.order, a.order)
print(hasattr(a, "marked"), hasattr(plain, "marked"), getattr(plain, "order", -1), getattr(bcd, "order", -1))
try:
    print(plain.order)
except AttributeError as e:
    print(e)

ROUTES = {}


def route(path, methods=("GET",)):
    def deco(f):
        f.path = path
        f.methods = methods
        ROUTES[path] = f
        return f
    return deco


@route("/")
def index():
    return "index"


@route("/about", methods=("GET", "POST"))
def about():
    return "about"


for path, f in ROUTES.items():
    print(path, f(), f.path, f.methods, f.__name__)
print(index.path, "POST" in about.methods)


def give(fn, value):
    fn.value = value


def one():
    return 1


def two():
    return 2


def three():
    return 3


try:
    print(one.value)
except AttributeError as e:
    print(e)
give(one, 10)
give(two, 2 ** 70)
print(one.value + two.value)
for h in [one, two]:
    h.value += 1
    h.names = []
    h.names.append(h.__name__)
print(one.value, two.value, one.names, two.names, one.names is two.names)
try:
    for h in (one, three):
        print(h.value)
except AttributeError as e:
    print("no:", e)
setattr(three, "value", "text")
print(three.value, [getattr(h, "value", None) for h in (one, two, three, plain)])
try:
    print([h.value for h in (one, two, three, plain)])
except AttributeError as e:
    print(e)


class Both:
    def __init__(self, value):
        self.value = value
        self.path = "of an object"


def show(thing):
    thing.seen = getattr(thing, "seen", 0) + 1
    return thing.value, thing.seen


print(show(one), show(Both(None)), show(one), show(three))


class Plugin:
    def go(self):
        return "go"

    def stop(self):
        return "stop"

    go.weight = 5


give(Plugin.stop, 3)
print(Plugin.go.weight, Plugin().go.weight, Plugin.stop.value, Plugin().stop())
try:
    Plugin.stop.weight
except AttributeError as e:
    print(e)


def count(f):
    @functools.wraps(f)
    def wrapper(*args, **kw):
        wrapper.calls += 1
        wrapper.last = args
        return f(*args, **kw)
    wrapper.calls = 0
    wrapper.last = None
    wrapper.reset = lambda: "reset " + f.__name__
    return wrapper


@count
def add(x, y):
    return x + y


@count
def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


class Named:
    def __init__(self):
        self.calls = "an object's"


print(add(1, 2), add(3, y=4), fact(5))
print(add.calls, fact.calls, add.last, fact.last, add.reset(), fact.reset(), Named().calls)
add.calls = 0
fact.calls += 100
add("a", "b")
for g in (add, fact):
    print(g.__name__, g.calls, g.last)


def reset(g):
    g.calls = 0


reset(fact)
print(fact(3), fact.calls, add.calls)


def counter():
    counter.n = getattr(counter, "n", 0) + 1
    return counter.n


print(counter(), counter(), counter.n)


def memo(f):
    f.cache = {}

    def inner(n):
        if n not in f.cache:
            f.cache[n] = f(n)
        return f.cache[n]
    return inner


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@memo
def words(n):
    return "w" * n


print(fib(80), words(3), words(0))
handlers = [f for f in (a, bcd, plain, index) if getattr(f, "marked", False)]
print([f.__name__ for f in handlers])


def hook(f, callback):
    f.callback = callback


hook(one, lambda x: x * 2)
print(one.callback(21))
