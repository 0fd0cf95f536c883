def f():
    def g():
        return v
    print(v)
    v = 1
    return g
f()
