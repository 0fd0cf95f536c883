"""__class__ in methods, functions inside them, nested classes."""
class A:
    n = 3
    def who(self): return __class__.__name__, __class__.n
    @classmethod
    def make(cls): return __class__()
    @staticmethod
    def st(): return __class__.__name__
    def inner(self):
        f = lambda: __class__.n
        return f(), [__class__.__name__ for _ in range(2)]
    class In:
        def w(self): return __class__.__qualname__
class B(A):
    n = 4
    def same(self): return isinstance(self, __class__), type(self) is __class__, self.__class__ is __class__
print(A().who(), B().who(), A.st(), B().inner(), A.In().w(), B().same(), type(B.make()).__name__)
def f():
    class L:
        def q(self): return __class__.__name__
    return L().q()
print(f())
from dataclasses import dataclass
@dataclass
class D:
    x: int
    def again(self): return __class__(self.x + 1)
print(D(1).again())
class Again:
    def who(self): return __class__.__name__, __class__.mark, __class__ is type(self)
    mark = "first"
first = Again()
class Again:
    def who(self, Again=1): return __class__.mark, Again
    mark = "second"
print(first.who(), Again().who())
def local():
    class Again:
        mark = "local"
        def who(self): return [__class__.mark for Again in range(1)]
    return Again().who()
print(local())
class Hidden:
    def who(self, Hidden): return __class__.__name__, Hidden
print(Hidden().who(5))
class Gone:
    def who(self): return __class__.__name__
gone = Gone()
Gone = 3
print(gone.who(), Gone)
