"""timeit: callables, and code in texts that sees the module's names or its own only."""
import timeit
from timeit import Timer, default_timer as timer, repeat

calls = 0
LOG = []
CODE = "count(2)"
SETUP = """
import math
y = math.floor(2.5)
"""


def count(by=1):
    global calls
    calls += by
    return calls


class Box:
    def __init__(self):
        self.n = 0

    def more(self):
        self.n += 1


print(timeit.timeit(count, number=10) >= 0, calls)
print(len(timeit.repeat(count, number=3, repeat=4)), calls)
t = Timer(count, setup=lambda: LOG.append("setup"))
print(t.timeit(5) >= 0, calls, LOG)
print([x >= 0 for x in t.repeat(2, 1)], calls, LOG)
box = Box()
print(timeit.timeit(box.more, number=7) >= 0, box.n)
print(timeit.timeit("count(3)", globals=globals(), number=3) >= 0, calls)
print(timeit.timeit("count()", setup="from __main__ import count", number=2) >= 0, calls)
print(timeit.timeit(CODE, number=2, globals=globals()) >= 0, calls)
print(timeit.timeit("z = y + 1; w = z * z", SETUP, number=4) >= 0)
print(timeit.timeit(setup="x = [3, 1, 2]", stmt="x.sort()", number=2) >= 0)
print(len(repeat("for i in range(3):\n    LOG.append(i)", globals=globals(), repeat=2, number=2)), LOG)
print(timeit.timeit(number=3) >= 0, Timer().timeit(2) >= 0)


def inside():
    local = 5
    before = calls
    spent = timeit.timeit("count(); count()", "from __main__ import count, box\nbox.more()", number=3)
    return local, calls - before, spent >= 0


print(inside(), box.n)
slow = timeit.Timer("sum(range(50000))")
number, spent = slow.autorange()
print(number >= 1, spent >= 0.2)
ticks = [0.0]


def clock():
    ticks[0] += 1.5
    return ticks[0]


print(timeit.timeit("pass", timer=clock, number=1), timeit.Timer(count, timer=clock).repeat(3, 1), ticks)
print(timeit.default_timer() <= timer())
try:
    timeit.timeit("1 / zero", "zero = 0", number=1)
except ZeroDivisionError as e:
    print(e)
print(timeit.timeit('"-".join(str(n) for n in range(10))', number=2) >= 0,
      timeit.timeit('"-".join([str(n) for n in range(10)])', number=2) >= 0,
      timeit.timeit('"-".join(map(str, range(10)))', number=2) >= 0)


def inside():
    code = "count(4)"
    setup = """
from __main__ import count
"""
    print(timeit.timeit(code, setup=setup, number=2) >= 0, calls)
    print(timeit.timeit("m.count(m.calls)", setup="import __main__ as m", number=2) >= 0, calls)
    print(timeit.timeit("__main__.LOG.append(5)", "import __main__", number=2) >= 0, LOG)


def inside_too():
    code = "count(1)"
    print(timeit.timeit(code, globals=globals(), number=3) >= 0, calls)


inside()
inside_too()
