class TagSet(set):
    def add_all(self, *names):
        for n in names:
            self.add(n)
        return self

    def __contains__(self, item):
        return super().__contains__(item.lower())


class History(set):
    def __init__(self, iterable=()):
        super().__init__(iterable)
        self.log = []

    def add(self, item):
        self.log.append(item)
        super().add(item)


t = TagSet()
t.add_all("x", "y", "x", "é")
print(len(t), sorted(t), "X" in t, "q" in t, bool(t), bool(TagSet()), TagSet())
h = History([3, 1, 2, 3])
h.add(7)
h.add(7)
print(h, h.log, len(h), sum(h), max(h), list(h), set(h) == {1, 2, 3, 7}, h == {1, 2, 3, 7}, {1, 2, 3, 7} == h)
print(h | {9}, h & {1, 7}, h - {1}, h ^ {1, 100}, {5} | h, {1, 5} & h, {1, 5} - h)
print(h.union([10], (11,)), h.intersection({1, 2}, [2]), h.difference([1]), h.symmetric_difference([1, 50]))
print(h <= {1, 2, 3, 7, 8}, {1} <= h, h < h, h >= History([1]), h.issubset(range(10)), h.isdisjoint([20]))
h |= {40}
h -= {1}
print(h, h.pop() in (2, 3, 7, 40), isinstance(h, set), isinstance(h, History))
h.discard(999)
try:
    h.remove(999)
except KeyError as e:
    print("KeyError", e)
try:
    h | [1]
except TypeError as e:
    print(e)
try:
    hash(h)
except TypeError as e:
    print(e)
h.update([5], {6: 1}, History([8]))
h.clear()
print(h, h.copy(), [x for x in TagSet(["one"])])
for x in History("ab") | TagSet(["c"]):
    print(x in "abc")
print(History(History([1, 2])) == History([2, 1]), History([1]) != {1})
