sets = [{1, 2, 3}, {2, 3, 4}, {3, 2, 9}]
print(frozenset.intersection(*map(frozenset, sets)))
print(sorted(frozenset.union(*[frozenset("ab"), frozenset("c")])), frozenset.difference(*[frozenset([1, 2]), frozenset([2])]))
f = frozenset.union
print(sorted(f(*[frozenset("ab"), frozenset("c")])))
for bad in ([], sets):
    try:
        print(frozenset.intersection(*bad))
    except TypeError as e:
        print(e)
def common(rows):
    return frozenset.intersection(*[frozenset(r) for r in rows])
print(common(["abc", "bcd", "cb"]) == {"b", "c"}, common(["x"]))
d = {}
put = d.__setitem__
put("a", 1)
put("b", 2)
has = d.__contains__
print(d, has("a"), has("z"), list(map(d.__getitem__, "ba")), list(filter(d.__contains__, "azb")), max(d, key=d.__getitem__), min(d, key=d.get))
drop = d.__delitem__
drop("a")
try:
    drop("a")
except KeyError as e:
    print("KeyError", e)
try:
    print(sorted("abz", key=d.__getitem__))
except KeyError as e:
    print("KeyError", e)
xs = [10, 20, 30]
at = xs.__getitem__
print(at(1), at(-1), list(map(at, [2, 0])), sorted(range(3), key=xs.__getitem__, reverse=True), max(range(3), key=xs.__getitem__))
try:
    at(5)
except IndexError as e:
    print(e)
s = {1, 2}
print(list(filter(s.__contains__, [0, 1, 2, 3])), list(map("abc".__contains__, ["a", "z"])), any(map("x".__eq__, "abx")), list(map((5).__add__, [1, 2])), "abc".__len__())
for k, v in {"q": 1}.items(): put(k, v)
[put(k, 0) for k in "mn"]
print(d)
n = d.__len__
print(n(), xs.__len__())
