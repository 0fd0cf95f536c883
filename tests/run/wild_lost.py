# A call whose argument always raises: what is called has a value all the same.
import collections
import heapq
import math
import os.path as path
from bisect import insort as put
from collections import deque, OrderedDict
from dataclasses import dataclass
from functools import reduce
from heapq import heappush
from itertools import chain


@dataclass
class Point:
    x: int


class Plain:
    def __init__(self, x):
        self.x = x


def own(a, b):
    return a


def attempts(xs, h):
    yield lambda: heappush(h, (xs[0], 1))
    yield lambda: heapq.heappush(h, xs[0])
    yield lambda: put(h, xs[0])
    yield lambda: math.sqrt(xs[0])
    yield lambda: math.gcd(xs[0], 4)
    yield lambda: deque(xs[0])
    yield lambda: collections.Counter(xs[0])
    yield lambda: OrderedDict(xs[0])
    yield lambda: list(chain(xs[0]))
    yield lambda: reduce(own, xs[0])
    yield lambda: path.join("a", xs[0])
    yield lambda: Point(xs[0])
    yield lambda: Plain(xs[0])
    yield lambda: own(xs[0], 1)
    yield lambda: own(b=xs[0], a=2)
    yield lambda: len(xs[0])
    yield lambda: sorted(xs[0])
    yield lambda: print(xs[0])
    yield lambda: max(xs[0], 3)
    yield lambda: "{}".format(xs[0])
    yield lambda: h.append(xs[0])
    yield lambda: " ".join(xs[0])
    yield lambda: range(xs[0])
    yield lambda: int(xs[0])
    yield lambda: isinstance(xs[0], int)
    yield lambda: str(xs[0])
    yield lambda: [own(x[0], 1) for x in [xs]]
    yield lambda: own(*xs[0])


def direct(xs, h):
    count = 0
    for i in range(6):
        try:
            if i == 0:
                heappush(h, (xs[0], 1))
            elif i == 1:
                put(h, xs[0])
            elif i == 2:
                h.append(Point(xs[0]))
            elif i == 3:
                path.join("a", xs[0])
            elif i == 4:
                math.sqrt(xs[0])
            else:
                print(deque(xs[0]), reduce(own, xs[0]))
        except IndexError as error:
            count += 1
            print(type(error).__name__, error)
    return count


print(direct([], []))
for number, attempt in enumerate(attempts([], [])):
    try:
        attempt()
        print(number, "went on")
    except IndexError as error:
        print(number, type(error).__name__, error)


def missing():
    print(repr(nowhere(1)))


try:
    missing()
except NameError as error:
    print(error)
