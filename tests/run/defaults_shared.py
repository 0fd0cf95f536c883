def f(x=[]):
    x.append(1)
    return x
print(f(), f(), f([5]))
def g(a, b=1, c="x", *, d=2.5):
    return (a, b, c, d)
print(g(1), g(1, d=3), g(c="y", a=0), g(1, 2, "z", d=4))
import sys
print(len(sys.argv))
print(undefined_name)
