def g():
    yield 1


k = g()
k.throw(ValueError, (1, 2))  #! E0300 throw() with these arguments
