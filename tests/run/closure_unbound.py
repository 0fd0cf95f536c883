def f():
    def g():
        return v
    if f is None:
        v = 1
    return g
h = f()
h()
