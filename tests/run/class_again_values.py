# names of classes that are assigned other things; a class that extends itself under a condition
class C:
    def f(self): return 1
c = C()
C = C()
print(C.f(), type(C).__name__)
class D: pass
D = [D(), D()]
print(len(D), type(D[0]).__name__)
class G:
    n = 0
    @classmethod
    def inc(cls): cls.n += 1; return cls.n
    @staticmethod
    def st(x): return x + 1
    @property
    def p(self): return self.n
if len(D) > 1:
    class G(G):
        m = 5
        @classmethod
        def inc(cls): return super().inc() + 100
print(G.inc(), G().p, G.st(3))
