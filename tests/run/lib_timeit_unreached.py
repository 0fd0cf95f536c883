"""Code for timeit that is made when it runs, in functions that nobody calls, is nobody's trouble."""
from timeit import timeit
import timeit as clock


def bench(n):
    return timeit(f"sum(range({n}))", globals=globals(), number=2)


def other(name):
    for k in range(3):
        print(clock.timeit("%s(%d)" % (name, k), setup="from __main__ import bench", number=1))


class Case:
    def measure(self):
        return clock.Timer("self.{}()".format("f"), globals=globals()).timeit(1)


print("quiet", callable(bench), isinstance(timeit("1 + 1", number=3), float))
