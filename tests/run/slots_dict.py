# slots as a text, a list, a dict with what they are; derived classes
class A:
    __slots__ = ("x", "y")
    def __init__(self): self.x = 1
a = A()
print(A.__slots__)
try: a.z = 1
except AttributeError as e: print(e)
try: a.y
except AttributeError as e: print(e)
class B(A):
    __slots__ = ()
b = B()
try: b.q = 1
except AttributeError as e: print(e)
class C(A): pass
c = C(); c.q = 1; print(c.q)
class D:
    __slots__ = "one"
d = D(); d.one = 1; print(d.one, D.__slots__)
class F:
    __slots__ = ["a", "__dict__"]
f = F(); f.zz = 3; print(f.zz)
print([getattr(a, s, None) for s in A.__slots__])
class G:
    __slots__ = {"p": "doc"}
print(G.__slots__)
for s in a.__slots__: print(s)
g = G(); g.p = 3; print(g.p, G.__slots__["p"], list(g.__slots__))
try: g.q = 1
except AttributeError as e: print(e)
class H(G):
    __slots__ = {"r": "more", "_s": None}
h = H(); h.p, h.r, h._s = 1, 2, 3
print(h.p, h.r, h._s, H.__slots__)
try: h.t = 1
except AttributeError as e: print(e)
