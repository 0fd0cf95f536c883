# decorators that give classes methods: around those they had, special ones, several on one class
import functools
log = []
def tracked(cls):
    """keeps count"""
    init = cls.__init__
    show = cls.show
    def __init__(self, *args, **kwargs):
        log.append((cls.__name__, len(args)))
        init(self, *args, **kwargs)
        self.extra = len(log)
    @functools.wraps(show)
    def wrapper(self, mark="!", *rest):
        return "<" + show(self, *rest) + mark + ">"
    def __len__(self):
        return self.extra
    def __eq__(self, other):
        return isinstance(other, cls) and self.extra == other.extra
    cls.__init__ = __init__
    cls.show = wrapper
    cls.__len__ = __len__
    cls.__eq__ = __eq__
    cls.kind = "tracked"
    return cls
def shouting(cls):
    show = cls.show
    def loud(self, *args):
        return show(self, *args).upper()
    cls.show = loud
    return cls
@shouting
@tracked
class A:
    kind = "plain"
    def __init__(self, name): self.name = name
    def show(self, more=""): return self.name + more
    def again(self): return self.show()
@tracked
class B:
    def __init__(self, a, b=2): self.a, self.b = a, b
    def show(self): return f"{self.a}-{self.b}"
class C(A):
    def show(self, *args): return "c" + super().show(*args)
a, b = A("x"), B(1, b=5)
print(a.show(), a.show("?"), a.show("?", "m"), b.show(), b.show("."), a.again(), len(a), len(b), a == b, a == A("y"), a.kind, B.kind, A.kind, log)
c = C("q")
print(c.show(), c.extra, len(c), A.show.__name__, B.show.__name__, A.__name__, c.again(), isinstance(c, A))
@tracked
class Bad:
    def __init__(self): self.z = 1 / self.zero
    zero = 0
    def show(self): return ""
try:
    Bad()
except ZeroDivisionError as e:
    print(e, log[-1])
def plain(cls):
    cls.tag = 5
    return cls
@plain
class D: pass
print(D.tag, D().tag)
def printing(cls):
    print("decorating", cls.__name__)
    def hi(self): return "hi " + cls.__name__
    cls.hi = hi
    return cls
@printing
class E: pass
print(E().hi())
