# It raises when it runs; what comes after is never reached.
def f():  #: f () -> Never
    return "a" + 1

f()
