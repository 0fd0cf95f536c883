import math, time, sys, itertools, os
import itertools as it
isqrt = math.isqrt if hasattr(math, "isqrt") else lambda n: int(n ** .5)
print(isqrt(17))
if hasattr(time, "perf_counter"):
    clock = time.perf_counter
else:
    clock = time.clock
print(clock() > 0, hasattr(itertools, "batched"), hasattr(sys, "argv"), hasattr(os, "sep"))
if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)
pairwise = getattr(itertools, "pairwise", None)
print(list(pairwise("abc")), getattr(math, "pi"), getattr(it, "batched", "none"))
def chunks(xs, n):
    if hasattr(it, "batched"):
        return list(it.batched(xs, n))
    return [tuple(xs[i:i + n]) for i in range(0, len(xs), n)]
print(chunks([1, 2, 3], 2))
batched = it.batched if hasattr(it, "batched") else chunks
print(batched("abc", 2), hasattr(math, "prod") and math.prod([2, 3]), getattr(math, "fma", None) is None)
if not hasattr(time, "clock"):
    print("no clock")
