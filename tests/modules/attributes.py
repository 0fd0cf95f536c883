"""What Python sees of a module: the last meaning of a name, None, what is not bound yet."""
import math
x = 1
print(x)
x = "a"
print(x)
y = None
if len(x) > 3:
    z = None
w = 3
del w
for q in []:
    pass
for q in [1, 2]:
    print(q)
for q in ["a"]:
    print(q)
if len(x) > 3:
    v = 1
    print(v)
else:
    v = [None, 2.5]
    print(v)
maybe = None
if len(x) == 1:
    maybe = [1]


_hidden = math.pi
for step in range(3):
    last = step * 2


def f(a, b=2, *, c=3.5, d="x"):
    return a + b, c, d


def bind():
    global late, flag, pair, none
    late = 2.5
    flag = True
    pair = (1, 2)
    none = None


def read():
    return late, flag, pair, none


def show(n):
    print("shown", n)


def set_z():
    global z
    z = None


def get_z():
    return z


if __name__ == "__main__":
    only_here = 3
    print(only_here)
    y2 = 1
    bind()
    set_z()
    get_z()
    f(1, b=2, c=2.5, d="d")
    read()
    show(1)
