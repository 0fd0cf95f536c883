# What a generator's body borrows from a value that ends before the next yield lives as long.
from collections import Counter, defaultdict, deque, namedtuple
from itertools import accumulate, chain, groupby, islice

class Problem(Exception):
    pass

def walk9(items):
    count = {}
    groups = defaultdict(list)
    for item in items:
        count[item] = count.get(item, 0) + 1
    best = [(v, w) for w, v in count.items()]
    q = deque(items, maxlen=3)
    return (best, dict(groups), list(q), list(chain(items, count)))
print(walk9(sorted([] if [-1] <= [] else [-1], key=lambda x: -len(str(x)))))

def co11(start):
    sent = (yield got)

def drive12(n):
    g = co11(n)
    try:
        print(g.throw(ValueError(n)))
    except StopIteration as stop:
        pass
    except (LookupError, ArithmeticError, ValueError, TypeError, AttributeError, RuntimeError, AssertionError, NameError, Problem) as e:
        pass
drive12(0)

class C1:

    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f'C1({self.value!r})'

    def __add__(self, other):
        return C1(self.value + other.value)

    @staticmethod
    def zero():
        return 9
v14 = C1(2)
v15 = C1(3)
print(sum([v14, v15], C1(C1.zero())))
def show(*values):
    for value in values:
        text = repr(value)
        print(text[:text.find(" at 0x")] if " at 0x" in text else text, end=" ")
    print()


def at1_d(n):
    r = yield from at1_e(n)
    show(r)
    yield 2.5
def at1_e(n):
    yield 0.0
    if n: return [3]
def at1(n):
    show(list(at1_d(n)))
at1(0)
at1(1)


def later(n):
    rows = yield from given(n)
    first = rows[0] if rows else None
    yield len(rows)
    show(first, rows)
    inner = (yield from given(n))[0]
    yield inner[0]
    show(inner)
    for row in (yield from given(n)):
        yield row[0]
        show(row)


def given(n):
    yield -1
    return [[n, i] for i in range(n)] + [[n]]


for n in range(3):
    for value in later(n):
        print(value, end=" ")
    print()
