# types.SimpleNamespace: the order of its names, ==, text, copies, names set and deleted later
import types
import copy
from types import SimpleNamespace as NS, SimpleNamespace

def attempt(f):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)

a = NS(name="a", size=3)
b = types.SimpleNamespace(size=3, name="a")
print(a, b, a == b, a != b, a == NS(name="a"), a == 3, a is a)
b.size = 4.5
print(a == b, b)
del a.name
a.name = "again"
print(a)
attempt(lambda: a.missing)
attempt(lambda: hash(a))
attempt(lambda: a < b)
attempt(lambda: a + 1)
attempt(lambda: len(a))
print(type(a).__name__, isinstance(a, SimpleNamespace), isinstance(3, NS), type(a) is NS)
print(f"{a}", str(a), [a], {"k": a})
def build(n: SimpleNamespace) -> SimpleNamespace:
    n.child = NS(v=[n.size])
    n.child.v.append(2)
    n.child.w, n.child.x = 1, 2
    return n
build(a)
print(a, a.child.v)
a.me = a
print(a)
empty = NS()
print(empty, empty == NS(), bool(empty))
empty.count = 0
for i in range(3):
    empty.count += i
print(empty, vars(empty), empty.__dict__)
rows = [NS(i=i, sq=i * i) for i in range(3)]
rows[1].extra = "e"
print(rows, sum(r.sq for r in rows), max(rows, key=lambda r: r.sq))
print([r for r in rows if hasattr(r, "extra")], getattr(rows[0], "extra", None))
c = copy.copy(rows[1])
c.late = 1
print(c, rows[1], c == rows[1])
d = copy.deepcopy(rows[1])
d.more = []
print(d, rows[1])
flags = [NS(f=None), NS(f=1)]
print(flags, flags[0] == flags[1])
try:
    del empty.nothing
except AttributeError as e:
    print(e)
