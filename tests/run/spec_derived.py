# Classes derived from dict and list: overridden methods, super(), what is equal to plain ones, what gives plain ones.
class Plain(dict):
    pass
p = Plain(a=1)
p["b"] = 2
print(p, len(p), p == {"a": 1, "b": 2}, {"a": 1, "b": 2} == p, p.get("z", 0), sorted(p), list(p.items()), dict(p), "a" in p)
for k, v in p.items():
    print(k, v)
class Attr(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.extra = 1
    def __setitem__(self, k, v):
        print("set", k)
        super().__setitem__(k, v)
    def __getitem__(self, k):
        return dict.__getitem__(self, k) + 1
a = Attr([("x", 1), ("y", 2)])
a["z"] = 3
a.update({"w": 4})
print(a, a["x"], a.extra, a.get("x"), a.pop("x"), len(a), isinstance(a, dict), isinstance({}, Attr), type(a).__name__)
class NoInit(dict):
    def __init__(self, n):
        self.n = n
n = NoInit(5)
n[1] = "one"
print(n, n.n, bool(n), bool(NoInit(3)), n | {2: "two"}, {0: "zero"} | n)
n |= {7: "seven"}
del n[1]
print(n, n.copy(), list(reversed(n)), n.setdefault(8, "e"), n.popitem())
try:
    n["nope"]
except KeyError as e:
    print("KeyError", e)
class Stack(list):
    def push(self, x): self.append(x)
    def top(self): return self[-1]
    def __repr__(self): return "Stack(" + super().__repr__() + ")"
s = Stack()
s.push(1); s.push(2); s.extend([5, 3])
print(s, s.top(), len(s), s[1:3], s[::-1], s[:2], s == [1, 2, 5, 3], [1, 2, 5, 3] == s, s + [9], [0] + s, s * 2, 5 in s)
s.sort()
print(s, sorted(s, reverse=True), sum(s), max(s), s.index(3), s.count(1), s.pop(), s.pop(0), list(s), tuple(s))
s.sort(key=lambda x: -x)
s.insert(0, 4); s.remove(3); s += (6, 7); s.reverse()
print(s, [x * 2 for x in s], *s, ",".join(map(str, s)))
x, *y = s
print(x, y, s < [9], s > Stack([1]), bool(Stack()), s[0], list(enumerate(s)), list(zip(s, "ab")))
class Matrix(list):
    def __init__(self, rows, cols):
        super().__init__([0] * cols for _ in range(rows))
        self.rows = rows
    def __getitem__(self, key):
        if isinstance(key, tuple):
            return super().__getitem__(key[0])[key[1]]
        return super().__getitem__(key)
m = Matrix(2, 3)
m[0][1] = 5
print(m, m[0, 1], m[1], len(m))


class Memo(dict):
    def __init__(self, function):
        self.function = function

    def __missing__(self, key):
        value = self[key] = self.function(key)
        return value


fib = Memo(lambda n: n if n < 2 else fib[n - 1] + fib[n - 2])
print(fib[50], len(fib), 7 in fib, fib.get(99), fib.fromkeys if 0 else list(fib)[:3])


class Counted(Memo):
    def __missing__(self, key):
        return 0


c = Counted(None)
for letter in "abca":
    c[letter] += 1
print(c, c["zz"], sorted(c.items(), key=lambda item: (-item[1], item[0])))


class Tree(dict):
    def __missing__(self, key):
        self[key] = Tree()
        return self[key]


root = Tree()
root["a"]["b"]["c"]
root["a"]["d"]
print(root)


class Graph(dict):
    def add(self, a, b):
        self.setdefault(a, []).append(b)
        self.setdefault(b, [])

    def reach(self, start):
        seen = []
        todo = [start]
        while todo:
            node = todo.pop()
            if node not in seen:
                seen.append(node)
                todo += self[node]
        return seen


g = Graph()
g.add("a", "b")
g.add("b", "c")
g.add("a", "d")
print(g.reach("a"), g, {**{1: 2}}, Graph.fromkeys("xy", 0), type(Graph.fromkeys("x")).__name__)


class Bounded(list):
    limit = 3

    def append(self, item):
        if len(self) >= self.limit:
            raise OverflowError("full: %r" % self)
        list.append(self, item)

    def __contains__(self, item):
        return list.__contains__(self, item) or item == "any"


b = Bounded("ab")
b.append("c")
try:
    b.append("d")
except OverflowError as error:
    print(error)
b.extend("xyz")
print(b, "any" in b, "q" in b, b == list("abcxyz"), b != Bounded(), isinstance(b, list), issubclass(Bounded, Bounded))
try:
    b.index("nope")
except ValueError as error:
    print(error)
try:
    hash(b)
except TypeError as error:
    print(error)
try:
    b[17]
except IndexError as error:
    print(error)


def total(numbers):
    result = 0
    for n in numbers:
        result += n
    return result + len(numbers)


class Numbers(list):
    @property
    def mean(self):
        return sum(self) / len(self)


print(total([1, 2]), total(Numbers([3, 4])), Numbers((1, 2)).mean, Numbers(range(3)) + Numbers([9]), min(Numbers([4, 3])))
