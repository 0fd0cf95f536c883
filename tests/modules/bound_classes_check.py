import gc
import inspect
import os
import bound_classes as m

COMPILED = m.__file__.endswith(".so")


def trial(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return type(e).__name__, str(e)


c = m.Circle(1.5)
print(c, repr(c), str(c), c.r, c.name, c.tags, c.notes, c.parent)
print(type(c) is m.Circle, isinstance(c, m.Shape), issubclass(m.Circle, m.Shape), isinstance(c, m.Square), m.Circle.__name__)
print(m.same(c) is c, m.same(m.Circle(3.0)).r, m.Circle.__bases__ == (m.Shape,), m.Circle.__module__, m.Circle.__qualname__)
print(c.area(), c.describe(), c.describe(0), c.describe(prefix="{"), c.describe(digits=1))
print(trial(c.describe, 1, 2), trial(c.describe, nothing=1), trial(m.Circle), trial(m.Circle, 1.0, "a", 3), trial(m.Circle, 1.0, r=2.0))
print(c.tag("é").tag("z") is c, c.tags, c.notes, len(c), c[0], c[-1], "z" in c, "q" in c)
c[0] = "w"
c.tags.append("by Python")
c.notes["new"] = 7
print(c.tags, c.notes, len(c), c.tags is c.tags, "by Python" in c)
tags = c.tags
c.tag("by C")
print(tags, tags is c.tags)
mine = ["own", "list"]
print(c.keep(mine), c.tags is mine, len(c))
mine.append("more")
c.tag("C")
print(mine, len(c), c[2])
c.tags = other = ["x"]
c.tag("y")
print(other, mine, c.tags is other)
c.r = 4.0
print(c.diameter, c.area(), c(0.5), bool(c), bool(m.Circle(-1.0)), m.Circle.diameter.__doc__)
c.diameter = 10.0
print(c.r, trial(setattr, c, "diameter", -1.0), c.r, trial(setattr, c, "fixed", 3), c.fixed)
print(trial(getattr, c, "extra"), c.late() == 2 ** 70, c.extra == 2 ** 70, hasattr(c, "nothing"), trial(getattr, c, "nothing"))
c.extra = -5
print(c.extra)
a, b = m.Circle(2.0, "a"), m.Circle(2.0, name="b")
print(a == b, a != b, a == a, a < b, b > a, a == m.Circle(2.5), sorted([m.Circle(3.0), a, m.Circle(1.0)]), max(a, c).r)
print((a + b).name, (a + b).r, (-a).r, trial(hash, a))
s, t = m.Square(2.0), m.Square(2.0)
print(hash(s) == hash(t), len({s, t}), s == t, {s: 1}[t], m.squares({s: 3, m.Square(5.0): 4}))
print(m.biggest([a, s, m.Shape("z")]) is s, s.describe(), m.Shape("z").describe(3), m.Shape.describe(s))
print(m.Shape.double(4), m.Shape.double("ab") if not COMPILED else "abab", m.Shape.double(2, times=5), s.double(7))
before = m.Shape.made
n = m.Shape.called("k")
print(n.name, type(n) is m.Shape, m.Shape.made - before, m.Circle.made == m.Shape.made, c.made == m.Shape.made, c.unit)
m.Shape.unit = "mm"
m.Shape.made = 100
print(c.unit, s.describe(), m.Shape("q") and m.Shape.made)
m.Shape.unit = "cm"
m.grow(c, 0.5)
print(c.r, c.tags[-1])
print(m.FIRST.r, m.ALL[0] is m.FIRST, m.BY_NAME["first"] is m.FIRST, m.find("none"), m.find("first") is m.FIRST)
print(m.register(a), m.ALL[-1] is a, m.find("a") is a, m.BY_NAME["a"] is a)
del a
gc.collect()
print(m.find("a").name, m.ALL[-1] is m.find("a"))
m.ALL.append(b)
m.BY_NAME["py"] = b
print(m.find("py") is b, m.register(c), len(m.ALL))
m.FIRST = b
print(m.FIRST is b, m.FIRST.name)
shapes = [b, s]
m.replace(shapes, 0, s)
print(shapes[0] is s, shapes[1] is s)
x, ys, d = m.pair(c)
print(x is c, ys[0] is c and ys[1] is c, d["c"] is c)
print(trial(m.fail, c), c.r)
c.parent = b
print(c.parent is b, b.parent)
c.parent = None
print(c.parent)
st = m.Stack()
st.push(5)
with st as same:
    print(same is st, st.items, st.depth)
print(st.items, st.pop(), trial(st.pop), st.depth)


def managed(manager, error):
    with manager:
        if error:
            raise error
    return "left"


g = m.Guard("ValueError")
print(managed(g, None), g.seen)
for error in (ValueError("bad", 1), KeyError("é"), ZeroDivisionError(), OSError(2, "gone")):
    print(trial(managed, g, error), g.seen)
print(trial(managed, st, ValueError("through")), st.items)
node = None
for i in range(5):
    node = m.push_front(i, node)
print(node.total(), node.next.value, node.next.next.next.next.next, m.Node(1).next, m.Node(1, next_node=node).total())
node.next = None
print(node.total())
p = m.Plain()
print(trial(getattr, p, "x"))
p.x = 5
print(p.x)
print([k for k in m.Countdown(3)], list(m.Countdown(0)), next(m.Countdown(5)))
print(inspect.signature(m.Circle), inspect.signature(c.describe), inspect.signature(m.Shape.double), m.Shape.describe.__doc__)
print(m.Shape.__doc__, m.Circle.__doc__, callable(c), m.Shape.describe.__name__)
print(sorted(name for name in dir(c) if not name.startswith("_")) == sorted(
    "area called describe diameter double extra fixed keep late made name notes parent r tag tags unit".split()))
f = c.describe
print(f(1), m.Circle.area(c), list(map(m.Shape.describe, [c, s])))
from bound_classes import *
print(Circle is m.Circle, Shape.made == m.Shape.made)

if COMPILED:
    for f, text in (
        (lambda: m.Circle("x"), "Circle(r: float, name: str): argument 'r' must be float, not str"),
        (lambda: setattr(c, "r", "x"), "'r' must be float, not str"),
        (lambda: setattr(c, "r", 1), "'r' must be float, not int"),
        (lambda: setattr(c, "tags", [1]), "'tags' must be list[str], but tags[0] is int, not str"),
        (lambda: m.same(5), "argument 'c' must be Circle, not int"),
        (lambda: m.same(s), "argument 'c' must be Circle, not Square"),
        (lambda: m.biggest([c, 5]), "[1] is int, not Circle | "),
        (lambda: m.Circle.area(s), "must be Circle, not Square"),
        (lambda: type("Sub", (m.Circle,), {}), "type 'Circle' is not an acceptable base type"),
        (lambda: c.__init__(1.0), "runs once"),
        (lambda: delattr(c, "r"), "cannot be deleted from Python"),
        (lambda: setattr(m.Shape, "made", "x"), "must be int, not str"),
        (lambda: object.__new__(m.Circle), "not safe"),
    ):
        got = trial(f)
        assert got[0] == "TypeError" and text in got[1], got
    assert trial(setattr, c, "zz", 1)[0] == "AttributeError"
    import copy, pickle
    assert trial(pickle.dumps, c)[0] == "TypeError"
    assert trial(copy.copy, c)[0] == "TypeError"


def used():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1])


def busy(count):
    keep = [m.Square(1.0), m.Circle(1.0)]
    for i in range(count):
        c = m.Circle(2.5, name="c%d" % i)
        c.tag("a")
        c.tags.append("b")
        c.keep(["x", "y"])
        c.notes
        c.parent = c.__class__(1.0)
        c.late()
        m.same(c)
        m.biggest(keep)
        m.pair(c)
        trial(m.fail, c)
        m.push_front(1, m.Node(2)).total()
        c == c, c + c, c < c, str(c), c.describe()
        trial(m.Circle, 1, 2, 3)


busy(2000)
before = used()
busy(10000)
print(used() - before < 500 or "asan" in os.environ.get("LD_PRELOAD", ""))
