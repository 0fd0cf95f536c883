def g():
    yield 1


k = g()
k.throw(ValueError("thrown"))  #! E0300 the method 'throw' of generator
