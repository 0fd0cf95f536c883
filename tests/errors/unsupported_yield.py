def f():  #! E0300 generator
    yield 1  #! E0300
f()
