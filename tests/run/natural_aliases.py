# Methods that an assignment in a class body makes: aliases of aliases, aliases that are read as variables, lambdas
# among classes that have a def of that name, functions of the module, aliases that only one of two ways makes.
import sys


def negated(self, z):
    return -z


class Base:
    def go(self, z):
        raise NotImplementedError


class Plus(Base):
    go = lambda self, z: z + 1


class Twice(Base):
    def go(self, z):
        return z * 2


class Less(Base):
    go = lambda self, z: z - self.area
    area = property(lambda self: 12)


class Negated(Base):
    go = negated


class Inherited(Less):
    area = property(lambda self: 100)


for x in [Plus(), Twice(), Less(), Negated(), Inherited(), Base()]:
    try:
        print(type(x).__name__, x.go(5))
    except NotImplementedError as error:
        print(repr(error))
f = Plus().go
print(f(3), list(map(Less().go, [1, 2])), Negated().go(4), negated(None, 9))


class Amount:
    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        return self.v + (o.v if isinstance(o, Amount) else o)

    __radd__ = __add__
    plus = __radd__
    a = b = plus
    kept = (plus, 3)
    plus2 = plus


print(Amount(1) + 2, 2 + Amount(1), Amount(4).plus(1), Amount(1).a(2), Amount(1).b(3), Amount(5).plus2(1))
print(sum([Amount(1), Amount(2)]), len(Amount.kept))


class Either:
    def f(self):
        return 1

    def g(self):
        return 2

    h = f
    if len(sys.argv) > 3:
        h = g


class Last:
    def f(self):
        return 1

    def g(self):
        return 2

    h = f
    h = g


print(Either().h(), Last().h())


class Handler:
    run = lambda self: "old"


class Switched:
    run = lambda self: "old"


Handler.run = lambda self: "new"
print(Handler().run(), Switched().run())


def fails(self):
    return 1 // self.zero


class Failing:
    zero = 0
    first = fails
    second = lambda self: fails(self)


for method in ("first", "second"):
    try:
        print(getattr(Failing(), method)())
    except ZeroDivisionError as error:
        print(method, error)
print(Failing().second())
