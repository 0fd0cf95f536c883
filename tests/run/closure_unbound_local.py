def f():
    def g():
        return v
    print("before")
    v = 1
    print(g())
    del v
    print("after")
    g()
f()
