a = {1, 2, 3, 4}
b = frozenset([3, 4, 5])
print(a & b, b & a, a | b, b | a, a - b, b - a, a ^ b, b ^ a)
print(a.union([9, 8], (7,)), a.intersection([4, 1, 99]), a.difference([1], {2}), a.symmetric_difference([1, 50]))
print(a == b, a != b, a <= a, a < a, b.issubset([3, 4, 5, 6]), b.issuperset([3]), a.isdisjoint([10]), a.isdisjoint(range(3)))
a.update([10], {20}, range(3))
print(a)
a.intersection_update([1, 2, 10, 77])
print(a)
a.difference_update([2], {77})
print(a)
a.symmetric_difference_update([1, 5])
print(a)
c = a
c |= {100}
print(a, c is a)
f = frozenset([1])
g = f
f |= {2}
print(f, g, frozenset(f) is f, set(f), f.copy() is f)
print(1.0 in {1, 2}, "a" in {1}, {1, 2.5}, {1: 1}.keys() == {1} if False else "-")
e = set("hello")
print(len(e), sorted(e), sorted(set([3, 1, 3])), list({7}))
print(set({1: 2, 3: 4}), set("aa"), set((1, 2)), frozenset({5: 1}))
x, y = {10}, set()
print(bool(x), bool(y), x and "yes", y or "no")
for i in {1, 2, 3}:
    print(i)
for i, v in enumerate({5, 6}):
    print(i, v)
print(list(zip({1, 2}, "ab")))
print(max({3, 9, 4}), min({3, 9, 4}), sum({1, 2}), any({0}), all({1}), {(1, 2): {3}})
big = set(range(1000))
big -= set(range(0, 1000, 2))
print(sum(big), len(big), 501 in big, 500 in big)
