import numpy as np

import totals

for a in (np.zeros(0), np.ones(1), np.arange(10.0), np.arange(6.0)[::-2]):
    for value in (totals.float_total(a), totals.int_total(a), *totals.largest(a, 3), *totals.largest(a, 2.5), *totals.largest(a, 2 ** 70)):
        print(repr(value), type(value), [type(x) for x in value] if isinstance(value, list) else "")
