import gc
import math
import os
import resource
import sys
import threading
import traceback

import callbacks
from callbacks import *

print(apply(lambda i: i * i, 5), apply(abs, 3), apply(int, 2), apply((10).__add__, 3))
print(total(math.sin, 0.0, 1.0), total(lambda x: x ** 2, 0.0, 2.0), total(float, 0.0, 1.0))


class Poly:
    def __init__(self, *c):
        self.c = c

    def __call__(self, x):
        return sum(a * x ** i for i, a in enumerate(self.c)) + 0.0

    def twice(self, x):
        return 2.0 * x


print(total(Poly(1, 2), 0.0, 1.0), total(Poly().twice, 0.0, 1.0))
print(fold(lambda a, b: a * 10 + b, [1, 2, 3], 0), fold(max, [5, 9, 2], 0), fold(min, [], 7))
print(maybe([3, 1, 2]), maybe([3, 1, 2], key=lambda x: -x), maybe([3, 1, 2], None))
print(apply(lambda i: i ** 40, 12)[-1])

# ---- exceptions
print(guarded(lambda x: "fine", 1))
try:
    fails(7)
except Own as e:
    own = e
for error in ValueError("no"), ValueError("a", 2), KeyError("k"), IndexError(), own:
    def bad(x):
        raise error
    print(guarded(bad, 2))
for error in ZeroDivisionError("z"), TypeError({"a": 1}), StopIteration(3):
    try:
        guarded(bad, 3)
    except BaseException as caught:
        print(caught is error, repr(caught))


class Strange(ValueError):
    pass


class Odd(Exception):
    def __init__(self, *a, extra=None):
        super().__init__(*a)
        self.extra = extra


def strange(x):
    raise Strange("strange", [1])


def odd(x):
    raise Odd("odd", extra=[x])


print(guarded(strange, 1).startswith("caught"))
try:
    guarded(odd, 5)
except Odd as e:
    print(e, e.extra, [f.name for f in traceback.extract_tb(e.__traceback__)])
try:
    apply(lambda i: fails(i), 5)
except Own as e:
    print("own", e, e.code, type(e) is Own)
print(guarded(lambda x: str(fails(x)), 5), guarded(lambda x: str(fails(x)), 1))

# ---- what it gives must be what it was known to give
# (a difference: CPython takes whatever they give)
for f in (lambda i: "x", lambda i: None, lambda i: 1.5, lambda i: True):
    try:
        print("given", apply(f, 2) is None)
    except TypeError as e:
        print("given False")
for f in 3, "x", None:
    try:
        total(f, 0.0, 1.0)
    except TypeError:
        print("TypeError")

# ---- lists that both sides see
xs = [1, 2, 3]
seen = []


def visit(i, ys):
    seen.append((i, list(xs), ys is xs))
    if i == 0:
        xs[2] = 100
    if i == 1:
        ys[0] = -5


print(walk(xs, visit) is xs, xs)
print(seen)
xs = [3, 1, 2]
steps = []
bubble(xs, lambda a, b: a < b, lambda j: steps.append((j, xs[:])))
print(xs, steps)
xs = [3, 1, 2]
bubble(xs, lambda a, b: a > b)
print(xs)


def failing(a, b):
    if a == 7:
        raise KeyError(a)
    return a < b


xs = [9, 8, 7, 6]
try:
    bubble(xs, failing)
except KeyError as e:
    print(xs, repr(e))


def shrinking(i, ys):
    if i == 1:
        del ys[1:]


try:
    print(walk([1, 2, 3, 4], shrinking))
except IndexError as e:
    print("IndexError", e)
long = list(range(3000, 0, -1))
walk(long, lambda i, ys: None)
print(long[:3], long[-1], len(long))

print(named(lambda x, scale: x * scale), named(lambda x, *, scale=0: x - scale))

# ---- kept
bus = Bus()
log = []


def listener(b, value):
    log.append((b is bus, value))
    if value < 3:
        b.emit("t", value + 1)


print(bus.on("t", listener) is listener, bus.has("t", listener), bus.has("t", print))
print(bus.emit("t", 1), log, bus.count)
bus.off("t", listener)
print(bus.has("t", listener), bus.emit("t", 1), len(log))
taken = []


class Sink:
    def take(self, b, value):
        taken.append(value)


sink, other = Sink(), Sink()
bus.on("m", sink.take)
print(bus.has("m", sink.take), bus.has("m", other.take))
bus.emit("m", 1)
bus.off("m", sink.take)
bus.emit("m", 2)
print(taken)
try:
    bus.off("t", listener)
except ValueError as e:
    print("ValueError")


def once(b, value):
    b.off("o", once)
    log.append(value)


bus.on("o", once)
bus.on("o", lambda b, v: log.append(-v))
bus.emit("o", 5)
bus.emit("o", 6)
print(log[-3:])
field = Field("age", lambda v: 0 <= v < 150)
field.set(20)
try:
    field.set(-1)
except ValueError as e:
    print(e, field.value)
print(field.check(7), field.check is field.check)
field.check = lambda v: True
field.set(-1)
print(field.value)

print(same(len, len), same(len, abs), same(visit, visit))
print(Holder.made(len).holds(len), Holder(len).holds(len), Holder(len).holds(abs), Holder().holds(len))

# ---- recursion: through both, and too deep
print(tree(20, lambda n: n), tree(3, lambda n: tree(n, lambda m: m)))


def forever(i):
    return apply(forever, 1)[0]


try:
    forever(0)
except RecursionError as e:
    print("RecursionError")

g = each(lambda i: i * 3)
print(next(g), next(g), next(g), next(g, "end"))


def nested(i):
    deep = []
    for _ in range(900):
        deep = [deep]
    if i == 2:
        raise ValueError("two")
    return len(repr(deep)) + sum(careful(lambda k: k, i))


print(list(careful(nested, 4)))
g = careful(lambda i: next(g), 3)
print(next(g))
g.close()
print(pairs(lambda w: (w.count("a"), w.upper()), ["banana", "cherry"]))
made = rows(lambda i: [i, i + 1], 3)
print(made)
shared = [1]
made = rows(lambda i: shared, 2)
made[0].append(2)
print(made, shared, made[0] is shared)

# ---- threads: one waits in its function for another that calls the module
ready = threading.Event()


def waits(i):
    other = threading.Thread(target=lambda: (apply(lambda k: k, 3), ready.set()))
    other.start()
    print(ready.wait(10))
    other.join()
    return i


print(apply(waits, 1))
results = []
threads = [threading.Thread(target=lambda: results.append(sum(apply(lambda i: i, 300)))) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results)


# ---- nothing is kept that should not be
class Counted:
    alive = 0

    def __init__(self):
        Counted.alive += 1

    def __del__(self):
        Counted.alive -= 1

    def __call__(self, i):
        return i


for _ in range(100):
    apply(Counted(), 3)
gc.collect()
print(Counted.alive)
bus.on("c", Counted())
print(Counted.alive)
del bus
gc.collect()
print(Counted.alive)
before = None
f = lambda a, b: a + b
for k in range(60):
    for _ in range(1000):
        fold(f, [1, 2, 3], 0)
        try:
            apply(strange, 1)
        except Strange:
            pass
    if k == 10:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
most = 1 << 20 if "asan" in os.environ.get("LD_PRELOAD", "") else 2000  # what is freed waits there
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < most, sys.getrefcount(f))
