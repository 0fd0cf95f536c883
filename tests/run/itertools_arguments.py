"""What the iterators of itertools refuse when they are called, and how count and repeat are shown."""
from itertools import *
class It:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
class No:
    pass
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def f(): return 1
t(lambda: cycle(5))
t(lambda: cycle(None))
t(lambda: cycle(f))
t(lambda: cycle(No()))
t(lambda: next(cycle(It())))
t(lambda: takewhile(f, 5))
t(lambda: dropwhile(None, 5.5))
t(lambda: compress([1], 3))
t(lambda: compress(3, [1]))
t(lambda: pairwise(1j))
t(lambda: starmap(f, True))
t(lambda: groupby(3))
t(lambda: accumulate(3))
t(lambda: islice(3, 4))
t(lambda: tee(3))
t(lambda: product(3))
t(lambda: permutations(3))
t(lambda: combinations(3, 2))
t(lambda: zip_longest(3))
t(lambda: list(chain(3)))
t(lambda: list(chain.from_iterable(3)))
t(lambda: count("a"))
t(lambda: count(None))
t(lambda: count(1, "b"))
t(lambda: count([]))
t(lambda: repeat(1, "a"))
t(lambda: repeat(1, 2.0))
t(lambda: repeat(1, None))
t(lambda: repeat(1, -3))
t(lambda: list(repeat([], 2)))
t(lambda: repeat(None))
r = repeat("x", 4); next(r)
print(r)
c = count(10, -3); next(c); next(c)
print(c, count(1.5, 0.5), count(2, 1.0), count(1, True), count(-1), count(10**20), count(1, step=5))
print(str(count()), f"{count(2)}", [count(2), repeat(3)], {"a": repeat("q", 1)})
