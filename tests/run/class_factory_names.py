# variables of functions that make classes: hidden by parameters and comprehensions, bound late, in recursion and loops
# shadowing, recursion, several calls in loops
def f(v):
    class A:
        def g(self, v=7): return v
        def h(self): return [v for v in range(2)] + [v]
        def k(self): return (lambda v: v + 1)(1) + v
        def m(self):
            def inner():
                return v
            v2 = inner()
            return v2
    return A
A1, A2 = f(10), f(20)
print(A1().g(), A1().h(), A2().k(), A2().m(), A1().m())
def rec(n):
    class R:
        def val(self): return n
    if n:
        return [R().val()] + rec(n - 1)
    return [R().val()]
print(rec(3))
def lazy(flag):
    class L:
        def get(self): return late
    if flag:
        late = 5
    return L()
try:
    print(lazy(True).get())
    print(lazy(False).get())
except NameError as e:
    print(type(e).__name__, e)
def gen(n):
    class G:
        def __iter__(self):
            for i in range(n): yield i * n
    return G()
print([list(gen(i)) for i in range(4)], list(gen(3)))
def reg():
    handlers = {}
    class Reg:
        def on(self, name):
            def deco(fn):
                handlers[name] = fn
                return fn
            return deco
        def call(self, name, *args): return handlers[name](*args)
    return Reg()
r = reg()
@r.on("add")
def add(a, b): return a + b
print(r.call("add", 2, 3))
def tracer(cls):
    orig = cls.__init__
    class T(cls):
        log = []
        def __init__(self, *a):
            T.log.append(len(a))
            cls.__init__(self, *a)
    return T
@tracer
class Z:
    def __init__(self, q, w=2): self.q, self.w = q, w
z = Z(1); z2 = Z(1, 5)
print(Z.log, z.w, z2.w, isinstance(z, Z))
