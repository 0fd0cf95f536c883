"""Powers whose base is never negative, and those that only look so."""
class O:
    def sqrt(self):
        return -4.0
    def exp(self, x):
        return x - 10.0
    def hypot(self):
        return -1.0

o = O()
print(o.sqrt() ** 0.5)
print(o.exp(1.0) ** 0.5, o.hypot() ** 1.5)

def abs(x):
    return -3.0

def f(x):
    return abs(x) ** 0.5
print(f(2.0))

def g(d):
    s = 0.0
    for x in [1.0, 2.0]:
        s += x * x
        def h():
            nonlocal s
            s = -5.0
        h()
    return s ** 0.5
print(g(1))

def k(xs):
    t = 1.0
    for x in xs:
        t *= x * x
    t -= 100.0
    return t ** 0.5
print(k([1.0, 2.0]))

def z(a):
    a = a * a
    a, b = -a, a
    return a ** 0.5
print(z(2.0))

def w(v):
    s = abs(v)
    for s in v: pass
    return s ** 0.5
print(w([-4.0]))

def u():
    q = 4.0
    with open("/dev/null") as q2: pass
    try:
        q = q * q
        raise ValueError(-1)
    except ValueError as e:
        q = e.args[0]
    return q ** 0.5
print(u())
def mod(x):
    r = x % -3.0
    return r ** 0.5
print(mod(2.0), (-7.5 % 2.0) ** 0.5)
def fl(x, y):
    return (x * x // y) ** 0.5
print(fl(2.0, -3.0))
def sq(x):
    return ((x * x) * x) ** 0.5
print(sq(-2.0))
import math
from math import sqrt as root


def norm(v):
    return sum(x * x for x in v) ** 0.5


def norm2(v, start):
    return sum([x ** 2 for x in v], start * start) ** 0.5


def shifted(v):
    return sum([x ** 2 for x in v], -9.0) ** 0.5


def odd(v):
    return sum(x ** 3 for x in v) ** 0.5


def roots(x):
    return math.sqrt(x) ** 0.5 + root(x) ** 0.25


print(norm([3.0, 4.0]), norm([]), norm2([1.0], 2.0), shifted([1.0]), odd([-2.0]), roots(16.0))
