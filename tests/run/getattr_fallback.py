"""getattr with a default, and hasattr, of objects whose class has __getattr__."""
class Settings:
    def __init__(self, d):
        self._d = d
    def __getattr__(self, k):
        try:
            return self._d[k]
        except KeyError:
            raise AttributeError(k)
s = Settings({"a": 1, "b": 2})
print(s.a + s.b)
print(getattr(s, "z", 5), getattr(s, "a", 7))
print(hasattr(s, "z"), hasattr(s, "_d"), hasattr(s, "b"))
class Head:
    def __init__(self):
        self.size = 3
        self.name = "h"
    def greet(self, who):
        return "hi " + who
class Wrap:
    def __init__(self, head):
        self.head = head
    def __getattr__(self, k):
        return getattr(self.head, k)
w = Wrap(Head())
print(w.size, w.name, w.greet("bob"))
try:
    w.nothing
except AttributeError as e:
    print(e)
class Attributes(dict):
    def __getattr__(self, k):
        try: return self[k]
        except KeyError: raise AttributeError(k)
    def __setattr__(self, k, v): self[k] = v
a = Attributes(x=1); a.y = 2
print(a, a.x + a.y)
if hasattr(a, "x"): print("has")
print(hasattr(a, "q"), getattr(a, "q", None))
class C:
    def __init__(self, d):
        self._d = d
    def __getattr__(self, k):
        return self._d[k]
class D:
    z = 4
class E(C):
    def __init__(self):
        super().__init__({})
    q = 7
    @property
    def p(self):
        raise AttributeError("p")
c = C({"a": 1})
print(getattr(c, "a", 0), hasattr(c, "_d"))
for o in (D(), E()):
    print(getattr(o, "q", None), getattr(o, "z", 3) if isinstance(o, D) else "-")
class Lazy:
    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda: name[4:]
        raise AttributeError(f"{type(self).__name__} has no {name}")
l = Lazy()
f = getattr(l, "get_x", None)
if f is not None:
    print(f())
print(getattr(l, "other", None), hasattr(l, "get_q"))
for n in ("get_a", "zzz"):
    print(hasattr(l, n), getattr(l, n, None) is None)
print(getattr(c, "nope", 0))
