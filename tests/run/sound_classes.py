# classes
import functools
class Meta: pass
class A:
    x = 1
    count = 0
    def __init__(self, *args, **kw):
        self.args = args
        self.kw = sorted(kw.items())
        A.count += 1
    def who(self): return "A"
    def call(self): return self.who() + str(self.x)
    @classmethod
    def make(cls, *a): return cls(*a)
    @staticmethod
    def st(v): return v * 2
    @property
    def size(self): return len(self.args)
    def __eq__(self, o): return type(self) is type(o) and self.args == o.args
    def __repr__(self): return f"{type(self).__name__}{self.args}"
class B(A):
    x = 2
    def who(self): return "B" + super().who()
    @property
    def size(self): return super().size + 10
class C(A):
    def who(self): return "C" + super().who()
    def __init__(self, a, b=5): super().__init__(a, b, k=a); self.b = b
class D(B, C):
    def __init__(self, a): C.__init__(self, a); self.d = a
    def who(self): return "D" + super().who()
    @classmethod
    def make(cls, a): return super().make(a)
for o in (A(), B(1, z=2), C(3), D(4), D.make(9), B.make(1, 2), C.make(7)):
    print(o, o.who(), o.call(), o.size, o.kw, o.x, type(o).__name__, isinstance(o, B), isinstance(o, (C, int)), o == A(), hasattr(o, "d"))
print(A.count, B.count, C.count, D.count, 1, A.st(2), D(1).st("a"), issubclass(D, C))
A.x = 100
print(B.x, C(1).x, D(1).x)
o = B(); o.x = 7; B.x = 8
print(o.x, B().x, D(1).x)
@functools.total_ordering
class V:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v)
    def __bool__(self): return self.v > 0
    def __len__(self): return abs(self.v)
    def __getitem__(self, i): return self.v + i if i < 3 else self.stop()
    def stop(self): raise IndexError("end")
    def __contains__(self, x): return x == self.v
    def __iadd__(self, o): self.v += o; return self
    def __add__(self, o): return V(self.v + (o.v if isinstance(o, V) else o))
    __radd__ = __add__
    def __mul__(self, o): return NotImplemented if isinstance(o, str) else V(self.v * o)
    def __rsub__(self, o): return V(o - self.v)
    def __neg__(self): return V(-self.v)
    def __matmul__(self, o): return (self.v, o)
    def __call__(self, *a, k=1): return self.v, a, k
    def __repr__(self): return f"V{self.v}"
a, b = V(1), V(2)
print(a < b, a <= b, a > b, a >= b, a == V(1), a != b, max(a, b), sorted([b, a]), {a: 1}[V(1)], len({a, V(1)}), bool(V(0)), not a)
print(list(a), 3 in a, 1 in a, a + 1, 1 + a, sum([a, b], V(0)), 5 - a, -a, a * 3, a @ 5, a(1, 2, k=3), [*b], len(b))
c = a
c += 5
print(a, c is a)
try: print(a * "x")
except TypeError as e: print(e)
try: print("x" * a)
except TypeError as e: print(e)
try: print(a - 1)
except TypeError as e: print(e)
try: print(a < 3)
except AttributeError as e: print(e)
class P:
    def __init__(self): self._v = 1
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x):
        if x < 0: raise ValueError(x)
        self._v = x
    @v.deleter
    def v(self): self._v = None
p = P(); p.v = 5; p.v += 2; print(p.v)
try: p.v = -1
except ValueError as e: print(e, p.v)
del p.v; print(p.v)
class S:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
s = S()
try: print(s.b)
except AttributeError as e: print(e)
s.b = 3; del s.b
print(hasattr(s, "b"), getattr(s, "b", "no"))
class Late: pass
l = Late()
try: print(l.z)
except AttributeError as e: print(e)
l.z = [1]
print(l.z)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): self.i = 0; return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
it = It(3)
print(list(it), sum(it), [(x, y) for x in It(2) for y in It(2)], *it, dict(zip(it, "abc")), max(it), 2 in it, sorted(it, reverse=True))
fs = [a.who if i else o.call for i, o in enumerate((B(), C(1))) for a in (D(2),)]
print([f() for f in fs])
