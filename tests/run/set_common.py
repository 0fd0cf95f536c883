# what both sets have is the item of the one that CPython goes through
t = {6.0, 10.0}
print(t.intersection([6, 7]))
print(t & {6, 8})
print({6, 8} & t)
print({1, 2, 3} & {1.0})
print({0.0}.intersection([-0.0]), {0.0} & {-0.0})
d = {1: "a", 2: "b"}
print({1.0, 2.0}.intersection(d), {True}.intersection([1]), {1, 0}.intersection([True, False]))
print({1.0, 5.0}.intersection([1, 2], [5, True]), {1.0, 2.0}.intersection({1, 2, 3}))
s = {1.0, 2.0}
s.intersection_update([1, 3])
print(s)
s &= {1}
print(s)
print(frozenset([2.0]).intersection({2: 1}), frozenset([2.0]) & frozenset([2]))
print({6.0}.difference([6]), {6.0, 7.0} - {6}, {6.0}.symmetric_difference([7]), {6.0}.union([6, 7]))
class K:
    def __init__(self, v, n):
        self.v, self.n = v, n
    def __eq__(self, o):
        return self.v == o.v
    def __hash__(self):
        return hash(self.v)
    def __repr__(self):
        return f"K({self.v},{self.n})"
a, b = K(1, "a"), K(1, "b")
print({a} & {b}, {a}.intersection([b]), {a} & {b, K(2, "c")}, {a, K(3, "d")} & {b})
x = {a}
x &= {b}
print(x)
x.intersection_update([a])
print(x)
print({a} | {b}, {a} ^ {b}, {a} - {b})
print({(1, 2.0)}.intersection([(1.0, 2)]))
print({1: "x"}.keys() & {1.0}, {1} & {1.0: 3}.keys())
print({1: "x", 2: "y"}.keys() & {1.0}, {1.0} & {1: 2, 3: 4}.keys(), {1: 2}.keys() & {1.0: 3}.keys(), {1: 2}.keys() & {1.0: 3, 4.0: 5}.keys())
print({1: "x"}.items() & {(1.0, "x")}, {(1.0, "x"), (2, "z")} & {1: "x"}.items())
words = {"a", "b"}
print(sorted(words.intersection("abc")), words.intersection(["b"], {"b": 1}), words & {"b"})
words.intersection_update(w for w in "bc")
print(words)
print({1, 2}.intersection(), {1, 2}.intersection([]), {1}.intersection(["a", 1.0]))
try:
    print({1}.intersection([[1]]))
except TypeError as e:
    print(e)
