import abc
class V(abc.ABC):
    @property
    @abc.abstractmethod
    def size(self): "slots"
class M(V):
    size = 1
class T(V):
    def __init__(self, n): self.n = n
    @property
    def size(self): return self.n * 2
for v in [M(), T(3)]:
    print(v.size)
print(M.size)
class Base:
    kind = property(lambda self: "base")
    def name(self): return "base"
class D(Base):
    kind = "d"
    name = None
print(D().kind, Base().kind, D().name, Base().name())
