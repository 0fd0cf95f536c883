# Methods of dicts, sets and views as values: sorted(d, key=d.get), and calls with stars.
words = {"a": 3, "b": 1, "c": 2}
print(max(words, key=words.get), min(words, key=words.get), sorted(words, key=words.get, reverse=True))
print(list(map(words.get, ["a", "z", "c"])), list(map(words.__contains__, ["a", "z"])))

take = words.pop
print(take("a"), take("a", None), words)
try:
    take("zz")
except KeyError as error:
    print("KeyError", error)

put = words.setdefault
print(put("q", 7), put("q", 8), words)

seen = set()
remember = seen.add
for word in ["x", "y", "x"]:
    remember(word)
print(sorted(seen), len(seen))
seen.update(["z"], "uv")
print(sorted(seen), sorted(seen.union(*(["1"], {"2"}, ("3",)))))
drop = seen.discard
drop("x")
drop("nothing")
print(sorted(seen))

lists = {1: [1]}
keep = lists.setdefault
keep(2, []).append(5)
print(lists, [f() for f in [lists.items, lists.copy]] and None)
pairs = lists.items
lists[3] = [9]
print(list(pairs()), len(lists.keys()))
lists.update({4: [4]}, **{})
print(lists)

named = {"a": 1}
named.update({"b": 2}, **{"c": 3})
named.update(**{"c": 5})
named.update({"c": 4}, q=3)
change = named.update
change({"x": 9}, y=10)
change([("z", 11)])
print(named)
print(named)
arguments = ("a", 0)
print(named.get(*arguments), named.pop(*arguments), named.pop(*arguments))


def count(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    return max(counts, key=counts.get), counts


print(count("mississippi"))
empty = {}.get
print(empty(1), empty(1, 2))
try:
    print(sorted([1, 2], key=empty))
except TypeError as error:
    print(error)
frozen = frozenset([1, 2])
print(list(map(frozen.union, [[3], [1]])) == [{1, 2, 3}, {1, 2}], list(filter(frozen.__contains__, [2, 3])))
later = named.clear
later()
print(named, later == named.clear, named.get is None)
