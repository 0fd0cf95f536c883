# singledispatch and singledispatchmethod inside of functions
import functools
def t():
    @functools.singledispatch
    def f(x): return "obj"
    @f.register
    def _(x: int): return "int"
    @f.register(str)
    def _(x): return "str" + str(k)
    k = 5
    @f.register(list)
    @f.register(tuple)
    def _(x): return "seq"
    print(f(1), f("a"), f(1.5), f([]), f(()), f(True), f(None))
    def inner():
        return f("z")
    print(inner())
t()
if True:
    class B:
        @functools.singledispatchmethod
        def f(self, x): return "obj"
        @f.register
        def _(self, x: int): return "int"
        @f.register(str)
        def _(self, x): return "str"
    a = B(); print(a.f(1), a.f("a"), a.f(1.5))
