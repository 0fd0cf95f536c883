# hash() of what is no number: tuples, unions, instances, frozensets; what has none raises.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))


class Named:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __hash__(self):
        return hash(self.parts) ^ hash(frozenset(self.parts))


print(hash((1, 2)), hash(()), hash((1.5, True, -1)), hash(((1,), (2, 3))), hash(-1), hash(2**61 - 1), hash(1e300))
print(hash(Point(1, 2)) == hash((1, 2)), hash(Point(1, 2)) == hash(Point(1.0, 2)), len({Point(1, 2), Point(1, 2.0), Point(2, 1)}))
print(hash(Named(1, 2, 3)) == hash(Named(1, 2, 3)), len({Named(1), Named(1), Named(1, 2)}))
for x in (1, 2.5, (1, 2), True, frozenset([1, 2]), 10**30):
    print(hash(x))
print(hash("a") == hash("a"), hash(("a", 1)) == hash(("a", 1)), hash(b"a") == hash("a"))
for x in ([1], {1: 2}, {3}, (1, [2]), 5):
    try:
        print(hash(x))
    except TypeError as e:
        print(e)
seen = {}
for p in (Point(i % 3, i % 2) for i in range(12)):
    seen[p] = seen.get(p, 0) + 1
print(sorted((p.x, p.y, n) for p, n in seen.items()))
h = 17
for part in (3, "x", None):
    h = h * 31 + (hash(part) if isinstance(part, int) else 0)
print(h)
