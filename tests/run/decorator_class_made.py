"""Class decorators that a call makes, that give lambdas, and that do something else, too."""

KNOWN = []
COUNT = 2


def auto_repr(*fields, sep=", ", mark=None):
    """Gives a class its text."""
    def deco(cls):
        def __repr__(self):
            text = sep.join(f"{f}={getattr(self, f)!r}" for f in fields)
            return f"{cls.__name__}({text}){mark or ''}"
        cls.__repr__ = __repr__
        cls.fields = fields
        return cls
    return deco


@auto_repr("x", "y")
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


@auto_repr("name", sep="; ", mark="!")
class Named:
    def __init__(self, name):
        self.name = name


@auto_repr()
class Empty:
    pass


print(Point(1, 2), [Point("a", None)], Named("é"), Empty(), Point.fields, Empty().fields, Named.fields)


def ordered(cls):
    cls.__gt__ = lambda self, other: other < self
    cls.__ge__ = lambda self, other, why="ge": not self < other
    cls.VERSION = 3
    KNOWN.append(cls)
    print("ordered", cls.__name__, cls.VERSION)
    return cls


@ordered
class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


@ordered
class W(V):
    VERSION = 4

    def __ge__(self, other):
        return "replaced"


print(V(1) > V(2), V(3) > V(2), V(2) >= V(2), V.VERSION, V(1).VERSION, W(1) >= W(2), W.VERSION)
print([c.__name__ for c in KNOWN])


def counted(start, step=1):
    def wrap(cls):
        init = cls.__init__

        def __init__(self, *args, **kw):
            cls.made += step
            init(self, *args, **kw)
        cls.__init__ = __init__
        cls.made = start
        if start > 1:
            for k in range(start):
                KNOWN.append(k)
        return cls
    return wrap


@counted(COUNT)
class A:
    def __init__(self, x, y=5):
        self.x = x + y


@counted(0, step=10)
class B:
    def __init__(self):
        self.x = 0


print(A(1).x, A(1, y=2).x, A.made, B().x, B.made, len(KNOWN), KNOWN[2:])


def stepped(cls):
    cls.step = lambda self, by=1: Both(self.n + by)
    return cls


@auto_repr("n")
@stepped
class Both:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


print(Both(3), Both(4) < Both(3), Both(1).step(), Both(1).step(by=-1).step(2 ** 64), Both.fields)


def shared(names):
    def deco(cls):
        def add(self, name):
            names.append(name)
            return len(names)
        cls.add = add
        return cls
    return deco


LOG = ["first"]


@shared(LOG)
class C:
    pass


@shared(LOG)
class D:
    pass


LOG = LOG + ["not theirs"]
print(C().add("c"), D().add("d"), C().add("e"), LOG)


def with_kinds(start=0):
    def deco(cls):
        @classmethod
        def bump(c, by=1):
            c.counter += by
            return c.counter

        @staticmethod
        def helper(x):
            return x * start
        cls.counter = start
        cls.bump = bump
        cls.helper = helper
        return cls
    return deco


@with_kinds(5)
class Kinds:
    def __init__(self, n):
        self.n = n


@with_kinds()
class Others(Kinds):
    pass


print(Kinds.bump(), Kinds.bump(by=-2), Kinds.counter, Others.bump(), Others(3).bump(10), Kinds.counter, Others.counter)
print(Kinds.helper(3), Others.helper(3), Kinds(0).helper("x"))


def failing(limit):
    def deco(cls):
        cls.check = lambda self, n: n < limit
        if limit < 0:
            raise ValueError(f"{cls.__name__}: {limit}")
        return cls
    return deco


@failing(10)
class Checked:
    pass


print(Checked().check(9), Checked().check(2 ** 80))


@failing(-1)
class Never:
    pass


print("not reached")
