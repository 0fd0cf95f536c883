# isinstance with types.FunctionType, MethodType, LambdaType, NoneType
import types
from types import FunctionType, MethodType
class A:
    def m(self): return 1
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
    def __call__(self): pass
def f(): return 2
def kinds(v):
    return (isinstance(v, FunctionType), isinstance(v, types.MethodType), isinstance(v, (types.LambdaType, int)),
            isinstance(v, types.NoneType), callable(v))
def wrap(g):
    def inner(): return g()
    return inner
@wrap
def deco(): return 5
for v in (f, A().m, A.m, A.s, A.c, A(), A, 3, None, "x", lambda: 0, wrap(f), deco, [f]):
    print(kinds(v))
def run(x):
    if isinstance(x, FunctionType):
        return x()
    return x
print(run(f), run(4), run(lambda: "l"))
