import gc
import timeit

gc.disable()
start = timeit.default_timer()
gc.enable()
print(timeit.default_timer() >= start)
