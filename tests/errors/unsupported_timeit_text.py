import timeit
n = len("abc")
print(timeit.timeit("f(%d)" % n))  #! E0300 code for timeit that is no constant text
