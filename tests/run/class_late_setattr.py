class A:
    n = 1
class B(A):
    pass
setattr(A, "x", 5)
setattr(B, "n", 7)
print(A.x, B.x, A.n, B.n, getattr(B, "n"), getattr(A, "y", None))
for k in (A, B):
    setattr(k, "tag", k.__name__.lower())
print(A.tag, B.tag)
for name in ("p", "q"):
    setattr(A, name, name * 2)
print(B.p, A.q, B().p)
class Plugin:
    def __init_subclass__(cls, **kw):
        for k, v in kw.items():
            setattr(cls, k, v)
class One(Plugin, color="red", size=3):
    pass
class Two(Plugin, color="blue"):
    pass
print(One.color, One.size, Two.color, hasattr(Two, "size"))
