# locals() that is only read: formats that name what they ask for, the whole dict where all names are known
import os
title = "T"
print("{title}|{{x}}|{title!r:>8}".format(**locals()), "%(title)s 100%%" % globals(), "%(title)5s" % vars())
def f(a, b=2, *args, k=3, **kw):
    c = a + b
    d, (e, *g) = 1, (2, 3, 4)
    print(locals())
f(1); f(1, 2, 3, k=4, z=5)
def h(x):
    y = x * 2
    for i in range(2):
        z = i
        print("{x} {y} {i} {z}".format(**locals()), "%(i)d-%(z)03d" % locals())
    return "%(x)s" % locals()
print(h(4))
class C:
    name = "c"
    def show(self, w):
        n = len(self.name)
        return "{self.name:>{w}}|{n}".format(**locals())
    def keys(self):
        x = 1
        return sorted(locals()), 3
print(C().show(5), C().keys())
def g2(n):
    with open(os.devnull) as fh:
        try:
            q = 1 // n
            return "%(n)d %(q)d" % locals()
        except ZeroDivisionError as err:
            return "{n} {err}".format(**locals())
print(g2(1), g2(0))
def early(n):
    d = locals()
    m = 3
    return d, m
print(early(1))
def nested():
    a = 1
    def inner():
        b = 2
        return "%(b)d" % locals()
    return inner(), "%(a)d" % locals()
print(nested())
def f(a, b):
    c = a + b
    return "{a} {b} {c}".format(**locals()) + " %(a)s %(c)d" % locals()
print(f(1, 2))
name = "q"
print("{name}".format(**locals()), "%(name)s" % globals())
def g(x):
    y = 2
    print(locals())
    return sorted(locals())
print(g(1))
