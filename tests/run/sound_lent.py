# lifetimes and borrowing
class Box:
    def __init__(self, v):
        self.v = v
        self.items = [v]
        self.other = None
    def swap(self, x):
        old = self.v
        self.v = x
        return old
    def drop(self):
        self.items = ["new"]
        return "dropped"
    def __repr__(self):
        return f"Box({self.v})"

def use(items, box):
    box.drop()
    return items[0]

def first(xs, f):
    x = xs[0]
    f()
    return x

def chain(n):
    head = None
    for i in range(n):
        b = Box(str(i) * 3)
        b.other = head
        head = b
    while head:
        v = head.v
        head = head.other
        if v == "555":
            return v + v
    return ""

b = Box("a" * 3)
print(use(b.items, b), b.items)
xs = ["x" * 3, "y"]
print(first(xs, lambda: xs.clear()), xs)
print(first(xs or ["z" * 4], lambda: xs.append("q" * 2)), xs)
print(chain(10))
d = {"k": ["v" * 3]}
def pull(d):
    row = d["k"]
    d["k"] = []
    del d["k"]
    return row[0] + str(len(d))
print(pull(d))
t = ("a" * 5, ["b" * 4])
def untuple(t):
    a, (c,) = t
    t[1].clear()
    t = None
    return a + c
print(untuple(t), t)
def rebind(xs):
    ys = xs
    xs = xs + ["new" * 2]
    del ys[0]
    return xs, ys
print(rebind(["old" * 2, "two"]))
def loop(xs):
    last = None
    for x in xs:
        xs[:] = ["gone" * 2]
        last = x
        x += "!"
    return last, xs
print(loop(["first" * 2, "second" * 2]))
def swap(a, b):
    a, b = b, a
    a.v, b.v = b.v, a.v
    return a.swap(b.v), b.swap(a.v)
print(swap(Box("l" * 3), Box("r" * 3)))
def nested(g):
    g[0][0], g[1] = g[1], g[0][0]
    return g
print(nested([["aa" * 2], "bb" * 2]))
class Holder:
    shared = ["s" * 3]
    def take(self):
        x = self.shared[0]
        Holder.shared = ["other"]
        self.shared.append("more")
        return x
h = Holder()
print(h.take(), h.shared, Holder.shared)
def gen(xs):
    for x in xs:
        got = yield x
        if got:
            xs.remove(x)
g = gen(["m" * 3, "n" * 3, "o" * 3])
print(next(g), g.send(True), next(g, "end"))
def exc():
    try:
        try:
            raise ValueError(["e" * 3])
        except ValueError as e:
            kept = e.args[0]
            raise KeyError("k" * 3) from e
        finally:
            kept.append("f" * 2)
    except KeyError as e:
        c = e.__cause__
        del e
        return c.args, kept, str(c)
print(exc())
def slices(s):
    parts = [s[i:i + 2] for i in range(0, len(s), 2)]
    s = parts[0] + parts[-1]
    parts[0] = s
    return parts, s
print(slices("abcdef" * 2))
def accumulate(words):
    out = ""
    keep = []
    for w in words:
        out += w
        keep.append(out)
        if len(out) > 5:
            out = out[2:]
    return keep, out
print(accumulate(["ab", "cd", "ef", "gh" * 3]))
def cond(x, y):
    z = x if len(x) > 2 else y
    x = "changed" * 2
    y += "?"
    return z + x + y
print(cond("ab", "cd" * 2), cond("abc" * 2, "d"))
stack = [["p" * 3]]
while stack:
    top = stack.pop()
    v = top[0]
    top.clear()
    if len(v) < 6:
        stack.append([v + "q"])
print(v)
m = {i: [str(i) * 3] for i in range(3)}
for k, row in list(m.items()):
    m[k + 10] = row
    del m[k]
    row.append("z" * 2)
print(m)
def defaults(x, acc=["d" * 3]):
    old = acc[0]
    acc[0] = x
    return old
print(defaults("one" * 2), defaults("two" * 2), defaults("three"))
