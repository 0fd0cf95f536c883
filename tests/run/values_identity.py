def f():
    return 1
def g():
    return 1
h = f
print(f is h, f == h, f is g, f == g, f != g, h is not g)
a = lambda: 1
b = a
print(a is b, a == b, a is (lambda: 1))
def make():
    def inner():
        pass
    return inner
p, q = make(), make()
print(p is p, p is q, p == q)
fs = [f, g, h]
print(f in fs, a in fs, fs.index(g), fs.count(f))
print(len is len, abs is len, int is int, int is str, int == int)
print(bool(f), not f, f and 1)
class A:
    def m(self):
        return self
x = A()
y = A()
print(x.m == x.m, x.m == y.m, x.m is x.m)
k = x.m
print(k is k, k() is x)
print(callable(f), callable(3), callable(len), callable(A), callable("x"), callable(x.m))
print(f.__name__, a.__name__, make.__name__, p.__name__, len.__name__, int.__name__, A.__name__, k.__name__)
fn = None
if fn is None:
    fn = f
print(fn())
print(f is None, f is not None)
