# property, staticmethod and classmethod above other decorators.
import functools
def deco(f):
    print("deco", f.__name__, f.__qualname__)
    @functools.wraps(f)
    def w(self,*a): print("in", f.__name__); return f(self,*a)
    return w
class W:
    k = 7
    @property
    @deco
    def p(self): return 3 + self.k
    @p.setter
    def p(self, v): self.k = v
    @staticmethod
    @deco
    def s(k): return k
    @classmethod
    @deco
    def c(cls, n=2): return cls.k, n
    @property
    @functools.lru_cache(None)
    def q(self): print("once"); return 5
    @staticmethod
    @functools.lru_cache
    def fib(n): return n if n < 2 else W.fib(n-1) + W.fib(n-2)
    @property
    @deco
    def bad(self): raise ValueError("x")
w=W()
print(w.p, W.s(3), w.s(4), W.c(), w.c(5), w.q, w.q, W.fib(50))
w.p = 1
print(w.p)
class X(W):
    k = 9
    @property
    @deco
    def p(self): return super().p + 100
print(X().p, X.c(1), X.s("a"))
try:
    w.bad
except ValueError as error:
    print(error)


class Outer:
    class Inner:
        @staticmethod
        @deco
        def twice(self):
            return self * 2

    @property
    @deco
    def _private(self):
        return 1


print(Outer.Inner.twice(4), Outer()._private)
