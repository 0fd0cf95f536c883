def d(f):
    return f
@d  #! E0300
def g():
    return 1
g()
