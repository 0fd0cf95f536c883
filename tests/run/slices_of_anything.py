# slices of what may be an instance that has none
from collections import deque, defaultdict, OrderedDict, Counter, namedtuple
class Symbol(str):
    pass
class Rows(list):
    pass
class Env(dict):
    def __init__(self, outer=None):
        super().__init__()
        self.outer = outer
class Plain:
    pass
P = namedtuple("P", "x y z")
def cdr(x):
    return x[1:]
def part(x, a, b):
    return x[a:b], x[:b], x[::2]
full = Env()
full["a"] = 1
things = [full] + [[1, 2, 3], Symbol("hello"), "text", Plain(), Rows([4, 5]), deque([1, 2]), defaultdict(int), Counter("aab"), P(1, 2, 3), (1, "a", None), None, 5, {1: 2}, {3}, range(9), b"bytes", OrderedDict()]
for t in things:
    for f in (cdr, lambda t: part(t, 0, 2), lambda t: part(t, None, -1)):
        try:
            r = f(t)
            print(type(t).__name__, r)
        except TypeError as e:
            print(type(t).__name__, e)
few = [[1, 2], Env(), Symbol("abc")]
print(cdr(few[0]), cdr(few[2]), few[2][:2], type(few[2][1:]).__name__, type(Rows([1, 2, 3])[1:]).__name__)
