# type(x) and x.__class__ as values: called, compared, as keys, of instances and of built-in values.
class Vector:
    n = 5

    def __init__(self, x=0):
        self.x = x

    def __add__(self, other):
        return self.__class__(self.x + other.x)

    @classmethod
    def make(cls, x):
        return cls(x)

    def other(self):
        return type(self).make(7), self.__class__.n, type(self).n

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, self.x)

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.x == other.x


class Long(Vector):
    n = 6


print(Vector(1) + Vector(2), Long(1) + Vector(3), Long(5).other(), Vector(1) == Vector(1), Vector(1) == Long(1))
for v in (Vector(1), Long(2)):
    cls = v.__class__
    print(cls(9), cls.n, cls.__name__, cls is Long, cls in (Vector, Long), type(v)(3))
for x in (1, 2.5, "s", [1], (1, 2), {1: 2}, {3}, None, True, b"x", 1j, range(3), frozenset()):
    print(type(x), type(x).__name__, x.__class__.__name__, end=" ")
print()


def same(a, b):
    return type(a) is type(b), type(a) == type(b), type(a) in (int, str)


print(same(1, 2), same(1, "a"), same([], {}), same(1.5, 2.5), same(True, 1))
print(type(3)("4") + 1, type("")(5) + "x", type([])("ab"), type(())([1]), type(2.5)(3), type({})(a=1), type(1j)(2))


def convert(x, like):
    return type(like)(x)


print(convert("3", 4), convert(3, "x"), convert("2.5", 1.0), convert("ab", []), convert((1, 2), {5}))
kinds = {int: "int", str: "str", float: "float"}
print([kinds[type(x)] for x in (1, "a", 2.5)], kinds.get(type([]), "other"))
counts = {}
for x in [1, "a", 2, 2.5, "b"]:
    counts[type(x).__name__] = counts.get(type(x).__name__, 0) + 1
print(counts)
try:
    print(convert("z", 1))
except ValueError as error:
    print(error)
