# dict(m), {**m}, f(**m) of classes with keys and __getitem__
from collections.abc import Mapping
class M:
    def __init__(self, **kw):
        self.d = dict(kw)
    def keys(self):
        print("keys")
        return self.d.keys()
    def __getitem__(self, k):
        print("get", k)
        return self.d[k]
class Sub(M):
    def extra(self): return 1
class Abc(Mapping):
    def __init__(self, d): self._d = d
    def __getitem__(self, k): return self._d[k]
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)
class Broken:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k):
        if k == "b": raise KeyError(k)
        return 1
def f(a, b=0, **rest): return a, b, rest
def g(**kw): return f(**kw)
print(dict(M(a=1, b=2)), dict(M()))
print({"z": 0, **M(a=1), "a": 5}, {**Sub(b=3)})
print(f(**M(a=1, c=4)))
print(f(1, **Sub(b=7)), g(**{"a": 3}), g(a=2, q=1))
m = Abc({"a": 1, "b": 2})
print(dict(m), {**m}, f(**m), list(m.items()))
for call in (lambda: dict(Broken()), lambda: f(**Broken()), lambda: {**Broken()}):
    try: call()
    except KeyError as e: print("KeyError", e)
class Ints:
    def keys(self): return range(3)
    def __getitem__(self, i): return i * i
print(dict(Ints()))
print(dict([("x", 1)]), dict({"y": 2}), dict(zip("ab", (1, 2))), dict(q=1), dict())
print("{a}-{b}".format(**m), "%(a)d" % dict(m))
class WithIter:
    def keys(self): return iter(("k",))
    def __getitem__(self, k): return k.upper()
print(dict(WithIter()), {**WithIter()})
