# a keyword behind **names that has it, too
def f(**k): return k
def g(**k): return f(**k, z=5)
def h(**k): return f(z=5, **k)
def e(z=0, **k): return f(z=z, **k)
for c in (lambda: g(a=1), lambda: e(z=1)):
    print(c())
def t(c):
    try: print(c())
    except TypeError as x: print(x)
t(lambda: g(z=1))
t(lambda: h(z=1))
t(lambda: f(**{"a": 1}, a=2))
