import timeit
def f():
    return 1
print(timeit.timeit("f()"))  #! E0300 the module's name 'f' in code for timeit without globals=globals()
