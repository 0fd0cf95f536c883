"""A static method as a value, taken from its class by name."""
def f(x):
    return x
def g(x):
    return x
d = {"a": f, "s": g}
print(len(d))
l = [f, g]
print(len(l))
e = {"a": f, "s": max}
print(len(e))
class C:
    def m(self, x):
        return x + 1
    @staticmethod
    def s(x):
        return x * 2
    def n(self, x):
        return x
c = C()
h = {"a": C.s, "b": f}
print(len(h))
h2 = {"a": c.m, "b": f}
print(len(h2))
h3 = {"a": c.m, "b": c.n}
print(len(h3))
print(len([c.m, C.s]))
class D:
    @staticmethod
    def s(x):
        return x * 2
def gg(x):
    return x
h = [gg]
h.append(D.s)
print(len(h))
def tt():
    k = D.s
    return k(3)
print(tt())
h[0] = D.s
print(h[0](2))
class E:
    @staticmethod
    def s(x):
        return x * 2
def ggg(f):
    return f(3)
print(ggg(E.s))
k = E.s
print(k(4))
