import operator
from operator import itemgetter, attrgetter, methodcaller as caller


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.other = None

    def scaled(self, by, plus=0):
        return self.x * by + plus


rows = [(3, "c", 1.5), (1, "a", 2.5), (2, "b", 0.5), (1, "Z", 0.5)]
for column in 0, 1, 2:
    print(sorted(rows, key=itemgetter(column)))
print(sorted(rows, key=itemgetter(0, -1)), max(rows, key=itemgetter(2)), min(rows, key=itemgetter(1)))
rows.sort(key=itemgetter(1), reverse=True)
print(rows, list(map(itemgetter(1, 0), rows)))
second, pick = itemgetter(1), itemgetter("k", "l")
print(second("xyz"), second([1, 2]), pick({"k": 1, "l": [2]}))
points = [Point(3, 1), Point(1, 2), Point(2, 0)]
points[0].other = points[1]
print([p.x for p in sorted(points, key=attrgetter("x"))], list(map(attrgetter("y", "x"), points)))
print(attrgetter("other.y")(points[0]), sorted(map(caller("scaled", 10, plus=len(points)), points)))
print(sorted(["b", "C", "a"], key=caller("lower")), list(map(caller("split", ","), ["a,b", "", "c"])))
counts = {"x": 3, "y": 1, "z": 2}
print(sorted(counts.items(), key=itemgetter(1)), max(counts.items(), key=itemgetter(1))[0])
table = {"+": operator.add, "-": operator.sub, "*": operator.mul, "//": operator.floordiv, "%": operator.mod}
for sign in table:
    print(sign, table[sign](-7, 2))
print(operator.truediv(1, 4), operator.pow(2, 100), operator.neg(3), operator.pos(True), operator.abs(-5.5))
print(operator.concat([1], [2]), operator.concat("a", "b"), operator.contains("abc", "b"), operator.countOf([1, 2, 1], 1))
print(operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 70), operator.rshift(-9, 1), operator.inv(0))
print(operator.lt(1, 2), operator.le("b", "a"), operator.eq([1], [1.0]), operator.ne((1,), (2,)), operator.ge(2, 2), operator.gt(1, 2))
print(operator.not_([]), operator.truth("x"), operator.indexOf("abc", "c"), operator.getitem({1: "one"}, 1), operator.is_(None, None))
xs = [1, 2]
operator.setitem(xs, 0, 5)
operator.delitem(xs, 1)
print(xs, operator.iadd(xs, [7]), xs, operator.iadd(1, 2))
try:
    itemgetter(5)([1])
except IndexError as error:
    print(error)
operator.truediv(1, 0)
