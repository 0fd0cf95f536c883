# a struct_time is indexed as a tuple, with a tuple's errors
import time

t = time.gmtime(1000000000)
for ask in (lambda: t[9], lambda: t[-10], lambda: t.index(99)):
    try:
        print(ask())
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
print(t[0], t[-1], t[True], [t[k] for k in range(-9, 9)])
