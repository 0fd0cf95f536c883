# Nobody tells the int 0 from a float: a plain double.
import math

def norm(xs):
    s = 0  #: s float
    for x in xs:
        s += x * x
    return math.sqrt(s)

print(norm([1.5, 2.5]))
