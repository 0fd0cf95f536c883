d = {}
for i in range(10):
    d[i * 7 % 11] = i
print(d)
del d[0]
print(d, len(d))
d[0] = 99
print(d)
e = dict(d)
e[1] = -1
print(e == d, d != e, e)
print({} == {}, {1: 2} == {1.0: 2.0}, {1: "a"} == {1: "b"})
print(bool(d), bool({}), not {})
print({1: "int", 1.0: "float", True: "bool"})
print(list(d), sorted(d), max(d), min(d), sum(d.values()))
print(list(d.items()), list(d.values()))
print(tuple(d), list(reversed(d)))
for i, k in enumerate(d):
    print(i, k, end="; ")
print()
for (k, v), n in zip(d.items(), range(3)):
    print(k, v, n)
for n, k in zip(range(100), d):
    print(n, k, end=" ")
print()
print(any(v > 50 for v in d.values()), all(d.values()))
a, b = {"x": 1, "y": 2}
print(a, b)
print(*d)
print(",".join({"p": 1, "q": 2}))
x = d.pop(99 - 99)
print(x, d.pop(1234, "none"), d.pop(1, None))
print(d.popitem(), d.setdefault(5, 100), d.setdefault(777, 5), d)
d.update({1: 2, 777: 3})
print(d)
d.update([(3, 4), (5, 6)])
d |= {8: 8}
print(d | {9: 9}, d)
c = d.copy()
c.clear()
print(c, len(d), c.get(1), c.get(1, 2))
print(str(d), repr(d), f"{d}")
