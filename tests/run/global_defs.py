# defs, classes and imports that a function declares global, or nonlocal
def f():
    global math, err, deep
    import math
    try:
        1 / 0
    except ZeroDivisionError as err:
        pass
    for deep in range(3): pass
    with open("/dev/null") as fh:
        pass
def g():
    n = 0
    def h():
        nonlocal n, k
        def n2(): return 1
        def k(): return 5
        n += k()
    def k(): return 1
    h()
    return n, k()
f()
print(math.sqrt(4), deep)
try: print(err)
except NameError as e: print(e)
print(g())
def make():
    global helper
    def helper(x=3): return x
    print(helper())
try: helper
except NameError as e: print(e)
make(); print(helper(4), helper())
def helper2(): return 1
def swap():
    global helper2
    def helper2(): return 2
print(helper2()); swap(); print(helper2())
def f():
    global g, H
    def g(): return 5
    class H:
        def m(self): return 7
f(); print(g(), H().m())
def f(k):
    global g
    def g(): return k
f(3); print(g())
class A:
    def m(self): return g()
print(A().m())
