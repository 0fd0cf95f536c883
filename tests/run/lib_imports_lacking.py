# names that CPython 3.11 has not: what stands in the handler is taken
try:
    from itertools import izip
except ImportError:
    izip = zip
try:
    from itertools import izip_longest as zl
except ImportError:
    from itertools import zip_longest as zl
try:
    from collections import Mapping
except ImportError:
    from collections.abc import Mapping
try:
    from math import sumprod
except ImportError as e:
    print(e.name, e)
    def sumprod(a, b):
        return sum(x * y for x, y in zip(a, b))
try:
    from itertools import batched
except ImportError:
    from itertools import islice
    def batched(iterable, n):
        it = iter(iterable)
        while batch := tuple(islice(it, n)):
            yield batch
try:
    from typing import override
except ImportError:
    def override(f):
        return f
try:
    from functools import reduce
except ImportError:
    pass

from typing import *

class A(Mapping):
    def __init__(self): self.d = {1: 2}
    def __getitem__(self, k): return self.d[k]
    def __len__(self): return 1
    def __iter__(self): return iter(self.d)

class B:
    @override
    def f(self): return 5

def main():
    print(list(izip([1, 2], "ab")), list(zl([1], "ab")), isinstance({}, Mapping), dict(A()), B().f())
    print(sumprod([1, 2], [3, 4]), list(batched(range(5), 2)), reduce(lambda a, b: a + b, [1, 2]))
    try:
        from time import clock
    except ImportError as e:
        print(e)
main()
