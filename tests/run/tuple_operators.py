# Named tuples as tuples: in %, slices, sums and products.
from collections import namedtuple
P = namedtuple("P","a b")
p=P(1,"x")
print("%d %s" % p, p[:1], p[-1:], p[::-1], p*2, 2*p, (0,)+p, p+(5,), p[0:2]==p)
I = namedtuple("I","v d")
class J(I):
    def __str__(self): return "J(%g, %g)" % self
    def __add__(self, o): return J(self.v+o.v, self.d)
    def __mul__(self, o): return J(self.v*o, self.d)
print(J(1.5,2.0), J(1.5,2.0)+J(1,1), J(1.5, 2)*3)
def f(x, s): return s % x
print(f(p,"%r/%r"), f(5, "%s"), f("a", "%s"))
try: print("%d" % p)
except TypeError as e: print(e)
try: print(5 % p)
except TypeError as e: print(e)
