"""Iterators have the names of their classes in messages and in type(x).__name__."""
from itertools import *
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: len(count()))
t(lambda: len(chain([1])))
t(lambda: len(islice([1], 1)))
t(lambda: len(cycle([1])))
t(lambda: len(product([1])))
t(lambda: len(accumulate([1])))
t(lambda: len(repeat(1, 3)))
t(lambda: len(permutations([1])))
t(lambda: len(groupby([1])))
t(lambda: type(zip([1])).__name__)
t(lambda: type(map(str, [1])).__name__)
t(lambda: type(iter([1])).__name__)
t(lambda: type(enumerate([1])).__name__)
t(lambda: type(reversed([1])).__name__)
t(lambda: type(count()).__name__)
t(lambda: str(zip([1]))[:15])
t(lambda: str(iter([1]))[:15])
t(lambda: str(map(str, [1]))[:15])
t(lambda: str(filter(str, [1]))[:15])
t(lambda: str(enumerate([1]))[:15])
t(lambda: str(x for x in [1])[:15])
