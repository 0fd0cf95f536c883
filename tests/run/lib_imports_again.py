"""Names that imports bind more than once: modules and what is in them, variables, classes of their own names."""
from datetime import time
import time
print(time.time() > 0)
import datetime
from datetime import datetime, timedelta
print(datetime(2020, 1, 2) + timedelta(days=1))
from os import path


def shown(path):
    return path.upper()


print(path.join("a", "b"), shown("q"))
path = "/tmp/x"
print(path)
for path in ["a", "b"]:
    print(path)
from random import random


def roll():
    return random()


import random
random.seed(1)
try:
    print(roll())
except TypeError as e:
    print(e)
print(random.random())
from copy import copy
import copy
print(copy.copy([1]), copy.deepcopy([2]))
import glob
from glob import glob
print(glob("/nonexistent/*"))
import json as codec
print(codec.dumps([1]))
import pprint as codec
codec.pprint([1])
from math import floor as f
print(f(2.5))
from math import ceil as f


def use(x):
    return f(x)


print(f(2.5), use(1.5))
for f in (1, 2):
    print(f)
import sys
if len(sys.argv) > 5:
    from math import floor as r
else:
    from math import ceil as r
print(r(2.5))


class Timed:
    time: float = 1.0


[time for time in range(3)]
print(time.time() > 0, Timed.time, (lambda time: time + 1)(3))
from time import time
start = time()
time = time() - start
print(time < 5)
from collections import Counter, defaultdict
from collections import deque, Counter
import os, os
import os.path
print(Counter("aab"), os.path.join("a", os.sep))


class Clock(datetime):
    def half(self):
        return self.hour * 2 + self.minute // 30


print(Clock(2020, 1, 1, 5, 31).half())
from collections import OrderedDict


class OrderedDict(OrderedDict):
    def first(self):
        return next(iter(self))


print(OrderedDict(a=1).first())


class Exception(Exception):
    pass


try:
    raise Exception("x")
except Exception as e:
    print(repr(e))
