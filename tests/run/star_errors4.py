def outer():
    def f(a):
        return a
    return f
outer()(1, 2)
