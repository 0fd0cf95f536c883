# a struct_time is a tuple: it is joined with tuples and repeated
import time

t = time.gmtime(86400 * 365)
print(t + (1,))
print((0, 5) + t)
print(t + ())
print(t + t)
print(t * 2)
print(0 * t, t * -1)
print((t + (7,))[9], len(t + t), type(t + (1,)).__name__)
for other in ([1], 5, None, "x"):
    try:
        print(t + other)
    except TypeError as error:
        print("TypeError", error)
    try:
        print(other + t)
    except TypeError as error:
        print("TypeError")
