def f(a, **kw):
    return g(a=a, **kw)
def g(**kw):
    return h(b=1, **kw)
def h(a, b):
    return a
f(1, b=2)
