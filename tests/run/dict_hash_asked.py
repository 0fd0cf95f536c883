# an empty dict asks nobody for a hash when it is popped; setdefault asks once
class H:
    def __init__(self, n): self.n = n
    def __hash__(self):
        print("hash", self.n)
        return hash(self.n)
    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n
def attempt(name, f):
    try:
        print(name, f())
    except (TypeError, KeyError) as e:
        print(name, type(e).__name__, "E" if isinstance(e, KeyError) else e)
d = {}
attempt("pop", lambda: d.pop([1], 5))
attempt("get", lambda: d.get([1], 5))
attempt("in", lambda: [1] in d)
attempt("setdefault", lambda: d.setdefault([1], 5))
attempt("item", lambda: d[[1]])
attempt("pop2", lambda: d.pop([1]))
e = {H(1): 2}
e.clear()
h = H(3)
attempt("pop", lambda: e.pop(h, 5))
attempt("get", lambda: e.get(h, 5))
attempt("in", lambda: h in e)
attempt("item", lambda: e[h])
attempt("pop2", lambda: e.pop(h))
attempt("setdefault", lambda: e.setdefault(h, 5))
attempt("setdefault", lambda: e.setdefault(h, 6))
attempt("setdefault", lambda: e.setdefault(H(3), 6))
attempt("pop", lambda: e.pop(H(4), 6))
attempt("pop", lambda: e.pop(H(3), 6))
def dele(): del e[H(9)]
attempt("del", dele)
s = set()
attempt("in", lambda: [1] in s)
attempt("discard", lambda: s.discard([1]))
attempt("remove", lambda: s.remove([1]))
t = {H(5)}
t.clear()
attempt("in", lambda: H(6) in t)
attempt("discard", lambda: t.discard(H(6)))
attempt("remove", lambda: t.remove(H(6)))
t.add(H(7)); t.add(H(7))
e[H(1)] = 1
e[H(1)] += 1
e |= {H(2): 3}
print({}.get(H(8), 1))
f = {}
print(f.get(H(8), 1))
print(f.setdefault(H(8), 1))
print(f.pop(H(8)))
def f(d, k):
    try:
        return d.pop(k)
    except (TypeError, KeyError) as e:
        return type(e).__name__, str(e)
print(f({}, [1]), f({1: 2}, [1]), f({}, ([1],)), f({"a": [1]}, {1}))
def g(d, k):
    try:
        return d.pop(k, "none")
    except (TypeError, KeyError) as e:
        return type(e).__name__ + str(e)
print(g({}, [1]), g({1: 2}, [1]), g({}, ([1],)), g({"a": [1]}, {1}))
x = {1: [2]}
try:
    x.pop([3])
except TypeError as err: print(err)
x.clear()
try:
    x.pop([3])
except KeyError as err: print(err, err.args)
