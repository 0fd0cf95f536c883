import random
random.seed(5)
s = set()
for i in range(200):
    s.add(random.randrange(-1000, 1000) * 37)
print(s)
t = {3, 1, 2}
print(t, {1, 17, 33, 49, 65}, {100, 4, 68, 36})
u = set(range(0, 300, 7))
v = set(range(0, 300, 5))
print(u & v, u | v, u - v, u ^ v)
print(u.intersection(v), u.union(v), u.difference(v), u.symmetric_difference(v))
w = set([5, 3, 5, 1])
w.discard(3)
w.discard(99)
w.remove(5)
print(w, len(w), 1 in w, 7 in w)
w |= {9, 8}
w &= {9, 1, 2}
w -= {1}
w ^= {9, 10, 11}
print(w)
print(u.issubset(v), {5} <= v, {5} < {5}, {5} <= {5}, {5, 6} > {5}, {1, 2}.isdisjoint({3}))
print(frozenset([3, 1, 2]), frozenset(), set())
f = frozenset("a")
print(f, {f: 1})
x = {i * i % 50 for i in range(30)}
print(x)
while u:
    print(u.pop(), end=" ")
print()
print(sorted({"b", "a", "c"}), len({"a", "a"}))
print({1.5, 2.5, -0.0, 0.0, 1e300}, {(1, 2), (3, 4), (1, 2)})
print({1, 1.0, True}, {False, 0})
c = s.copy()
c.clear()
print(c, c == set(), s == set(s))
