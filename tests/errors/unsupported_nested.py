def f():
    def g():  #! E0300
        return 1
    return g()
f()
