# Several stars in a call, and arguments behind them.
from itertools import combinations, product
import os.path
def f(a, b, c, d=0):
    return (a, b, c, d)
def g(*args, k=1):
    return args, k
def tell(h):
    try:
        print(h())
    except TypeError as e:
        print(e)
xs = [1, 2]
t = (3, "a")
print(g(*xs, *t), g(*xs, 5, *xs, k=2), f(*xs, *xs), f(0, *xs, 9), f(*t, *t), f(*t, 1.5))
tell(lambda: f(*xs, *xs, *xs))
tell(lambda: f(*xs[:1], *xs[:1]))
tell(lambda: f(*xs[:0], 7, *xs))
print(sum(f(*p, *q) == (0, 0, 1, 1) for p, q in combinations(product(range(2), repeat=2), 2)))
print(max(*xs, 7), min(*xs, *xs), os.path.join(*["a", "b"], "c"), list(zip(*[xs, xs], xs)))
print(*xs, *t, sep="-")
print(g(*map(str, xs), 2), g(*(x * 2 for x in xs), *range(2)), g(*"ab", *{5: 6}))
print(f(*map(str, xs), 2), f(*range(3)), f(*(x for x in "xyz")))
class P:
    def __init__(self, x, y, z): self.v = x, y, z
print(P(*xs, 3).v, P(*t, *xs[:1]).v)
