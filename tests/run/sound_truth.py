import io, os, re, struct, random
from collections import deque, Counter, OrderedDict, defaultdict
from enum import Enum
class E(Enum):
    A = 0
class C: pass
class L:
    def __len__(self): return 0
def gen():
    yield 1
def f(): pass
def t(x):
    return "yes" if x else "no"
print(t(gen()), t(f), t(C()), t(L()), t(E.A), t(io.StringIO("")), t(io.BytesIO(b"")), t(range(0)), t(range(1)), t(0j), t(-0.0))
print(t(b""), t(bytearray(b"")), t(bytearray(b"a")), t(memoryview(b"")), t(memoryview(b"a")), t(frozenset()), t({}.items()), t({1: 2}.keys()), t({}.values()))
print(t(re.compile("")), t(re.match("a", "a")), t(re.match("a", "b")), t(struct.Struct("i")), t(ValueError()), t(iter([])), t(reversed([])), t(zip([], [])), t(map(f, [])))
print(t(deque()), t(deque([1])), t(Counter()), t(Counter("a")), t(OrderedDict()), t(defaultdict(int)), t(t), t(len), t(ValueError), t(C))
g = gen()
if g: print("true")
while not g: print("no"); break
x = g or 5
print(x is not None, bool(g), not g)
y = g and 7
print(y)
with open(__file__) as fh:
    print(t(fh), bool(fh))
for z in [gen(), None, 3, 0, "", "a", f, C(), L(), [], (), (0,), b"", b"x", 1.5, 0.0, E.A, 0j, True, False, {}, {1}, set()]:
    print(t(z), bool(z), not z)
