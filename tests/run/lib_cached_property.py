"""functools.cached_property and partialmethod."""
import functools
from functools import cached_property, partialmethod


class Data:
    def __init__(self, xs):
        self.xs = xs
        self.calls = 0

    @cached_property
    def total(self):
        """The sum."""
        self.calls += 1
        if not self.xs:
            return 0
        return sum(self.xs)

    @functools.cached_property
    def nothing(self):
        self.calls += 10

    @cached_property
    def parts(self):
        def half(n):
            return n // 2
        self.calls += 100
        return [half(x) for x in self.xs]

    @cached_property
    def wrong(self):
        self.calls += 1000
        raise ValueError("no value")


class More(Data):
    @cached_property
    def total(self):
        return super().total + 1000


d = Data([1, 2, 3])
print(d.total, d.total, d.calls)
d.xs.append(10)
print(d.total, d.nothing, d.nothing, d.calls)
d.parts.append("x" if False else 7)
print(d.parts, d.parts is d.parts, d.calls)
for _ in range(2):
    try:
        d.wrong
    except ValueError as e:
        print(e, d.calls)
e = Data([])
print(e.total, e.calls, d.total)
e.total = 99
print(e.total)
del e.total
print(e.total, e.calls)
print(More([1]).total)


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, why="?", times=1):
        self.alive = state
        return f"{state} {why} {times}"

    set_alive = partialmethod(set_state, True)
    set_dead = functools.partialmethod(set_state, False, times=-2)


c = Cell()
print(c.set_alive(), c.alive, c.set_dead("old"), c.alive, c.set_dead(why="w", times=3), c.set_alive(times=4))


class Broken:
    @cached_property
    def v(self):
        return 1 // 0


Broken().v
