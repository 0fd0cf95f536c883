# functions that make classes: each call at the top of the module makes one of its own
import functools
def counted(label="n", *, start=0):
    """a factory of decorators"""
    total = [start]
    def deco(cls):
        class Counted(cls):
            def __init__(self, *args, **kwargs):
                total[0] += 1
                super().__init__(*args, **kwargs)
            def __repr__(self):
                return f"{label}{total[0]}:{super().__repr__()}"
            @classmethod
            def made(klass):
                return total[0], klass.__name__, cls.__name__
            @staticmethod
            def tag(): return label * 2
        return Counted
    return deco
@counted("p", start=5)
class P:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"P({self.x})"
@counted()
class Q:
    def __init__(self): self.z = 1
    def __repr__(self): return "Q"
print(P(1), P(2), Q(), P.made(), Q.made(), P.tag(), Q.tag(), isinstance(P(3), P))
def stack_of(kind):
    count = 0
    def check(v):
        nonlocal count
        count += 1
        if not isinstance(v, kind):
            raise TypeError(f"wanted {kind.__name__}, got {type(v).__name__} ({count})")
        return v
    class Stack:
        items = []
        def push(self, v): self.items.append(check(v)); return self
        def pop(self): return self.items.pop()
        def count(self): return count
    return Stack
Ints = stack_of(int)
Strs = stack_of(str)
a = Ints().push(1).push(2)
b = Strs().push("x")
try:
    b.push(3)
except TypeError as e:
    print(e)
print(a.items, b.items, Ints().items, a.count(), b.count(), Ints is Strs, type(a) is Ints, Ints.__name__, Ints.__qualname__)
def make(base, n):
    class Sub(base):
        def get(self): return super().get() * n
    return Sub
class B:
    def get(self): return 2
X = make(B, 3); Y = make(B, n=4)
print(X().get(), Y().get(), isinstance(X(), Y))
def main():
    scale = 10
    class Pt:
        def __init__(self, x): self.x = x * scale
        def __add__(self, o): return Pt((self.x + o.x) // scale)
        def __eq__(self, o): return isinstance(o, Pt) and self.x == o.x
    pts = [Pt(i) for i in range(3)]
    print([p.x for p in pts], (pts[1] + pts[2]).x, Pt(1) == pts[1])
    scale = 100
    print(Pt(1).x)
    return Pt
K = main()
print(K(7).x)
