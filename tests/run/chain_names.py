# chain.from_iterable by every name that chain may have.
import itertools
import itertools as it
from itertools import chain as joined
from itertools import *

own = itertools.chain
again = joined
give = joined.from_iterable


def flat(rows):
    chain = itertools.chain
    return list(chain.from_iterable(rows))


def flat_inside(rows):
    from itertools import chain as c

    local = c
    return [x for x in local.from_iterable(rows)]


def concat_map(f):
    chain = it.chain
    return lambda xs: list(chain.from_iterable(map(f, xs)))


print(list(own.from_iterable([[1], [2]])), list(again.from_iterable("ab")), list(give([[3], "c"])))
print(flat([[1, 2], [3]]), flat_inside(["xy", "z"]), concat_map(lambda x: [x, x])([1, 2]))
print(list(chain.from_iterable([(1,), (2, 3)])), list(it.chain.from_iterable([])), list(own([1], [2])))
