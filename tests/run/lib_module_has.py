# hasattr and getattr of modules, with constant names
import itertools
import math
import os
import sys
import time

from lib_pack import asked

import lib_pack.asked as pack

print(hasattr(math, "isqrt"), hasattr(math, "nope"), hasattr(math, "sin"), hasattr(math, "si"))
if hasattr(math, "sumprod"):
    print(math.sumprod([1], [2]))
else:
    print("no sumprod")
if not hasattr(time, "clock"):
    print("no clock")
clock = time.clock if hasattr(time, "clock") else time.perf_counter
print(clock() > 0)
print(getattr(sys, "frozen", False), hasattr(sys, "_MEIPASS"), getattr(sys, "maxint", sys.maxsize) > 0)
print(hasattr(sys, "maxsize"), hasattr(os, "fork"), hasattr(os, "startfile"), hasattr(itertools, "pairwise"))
sqrt = getattr(math, "sqrt")
print(sqrt(4.0), getattr(math, "gcd")(4, 6), getattr(math, "cbrt_", None))
pairs = itertools.batched if hasattr(itertools, "batched") else None
print(pairs)


def base():
    import sys
    return getattr(sys, "_MEIPASS", os.path.abspath(".")) == os.getcwd()


print(base())
print(hasattr(asked, "greet"), hasattr(asked, "greeting"))
print(hasattr(pack, "greet"), hasattr(pack, "nothing"), getattr(pack, "limit", 3), getattr(pack, "nothing", [1]))
print(getattr(pack, "greet")(), getattr(pack, "Thing").size)


class hasattr_of:
    frozen = 1


print(hasattr(hasattr_of, "frozen"), getattr(hasattr_of(), "frozen", 0))
