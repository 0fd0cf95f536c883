def counted(f):
    def inner(*values):
        return inner.count
    inner.count = 10
    return inner


@counted
def g():
    return 1


print(g.count)
del g.count  #! E0300 del of an attribute of a function
