# items of values of many types
class Thing:
    def __init__(self, n):
        self.n = n


class Items:
    def __getitem__(self, k):
        return ("item", k)


def get(x, i):
    try:
        return x[i]
    except (TypeError, IndexError, KeyError) as e:
        return type(e).__name__, str(e)


def some():
    return [None, True, 3, 2.5, 1j, "abc", "é日😀", [1, "x", None], [], (1, 2.5), ("only",), {"k": 1, 2: [3]}, {}, range(3, 30, 4), Thing(1), 10 ** 30]


for x in some():
    for i in (0, 1, -1, -3, 5, True, "k", 2, 2.0, None, 10 ** 30, -10 ** 30, [1], (1, 2)):
        print(repr(x) if not isinstance(x, Thing) else "thing", i, get(x, i))


def either(x, i):
    try:
        return x[i]
    except (TypeError, IndexError, KeyError) as e:
        return str(e)


for x in (Items(), "ab", [1], {1: 2}, None, 4.5):
    print(either(x, 1), either(x, 0))


def walk(node):
    if isinstance(node, (int, float)):
        return node
    if node is None:
        return 0
    op = node[0]
    if op == "num":
        return node[1]
    if op == "sum":
        return sum(walk(x) for x in node[1])
    if op == "neg":
        return -walk(node[1])
    if op == "pick":
        return walk(node[2][node[1]])
    return walk(node[-1])


print(walk(("sum", [("num", 3), ("neg", ("num", 4.5)), 7, None, ("pick", "b", {"a": 1, "b": ("num", 10)}), ("other", 1, ("num", 2))])))


def parts(t):
    kind = t[0]
    name, value = t[1], t[2]
    return kind, name, value


for t in (("a", 1, [2]), ["b", None, "c"], "xyz", {0: "d", 1: 2.5, 2: ()}):
    print(parts(t))
x = [1, [2, [3, (4, "five", {"six": [7]})]]]
print(x[1][1][1][2]["six"][0], x[1][0], x[1][1][1][1][2])
