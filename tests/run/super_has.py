# hasattr(super(), name): by the class of the object
class Base:
    def __init__(self): self.log = []
    def setup(self): self.log.append("base")
class Mixin:
    def setup(self):
        if hasattr(super(), "setup"):
            super().setup()
        self.log.append("mixin")
    def close(self):
        if not hasattr(super(), "close"):
            return "nothing above"
        return super().close()
class A(Mixin, Base): pass
class B(Mixin):
    def __init__(self):
        if hasattr(super(), "__init__"): super().__init__()
        self.log = []
class Closer:
    kind = 3
    def close(self): return "closed"
class C(A, Closer): pass
for x in (A(), B(), C()):
    x.setup()
    print(type(x).__name__, x.log, x.close())
from dataclasses import dataclass
@dataclass
class P:
    a: int
    def __post_init__(self):
        if hasattr(super(), "__post_init__"):
            super().__post_init__()
        print("post", self.a)
@dataclass
class Q(P):
    b: int = 2
    def __post_init__(self):
        if hasattr(super(Q, self), "__post_init__"):
            super(Q, self).__post_init__()
        print("post Q", hasattr(super(), "a"), hasattr(super(), "b"))
P(1); Q(3)
class K:
    @classmethod
    def make(cls): return hasattr(super(), "make"), hasattr(super(), "__eq__")
class L(K):
    x = 1
    @classmethod
    def make(cls): return hasattr(super(), "make"), super().make(), hasattr(super(), "x")
print(K.make(), L.make())
