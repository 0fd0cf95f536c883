# a call through a value may change what was read before
class Box:
    def __init__(self, v):
        self.v = v
b = Box(1)
def bump():
    b.v += 1
    return b.v
f = bump
x = b.v
y = f()
print(x, y, b.v, (b.v, f(), b.v))
xs = [1, 2, 3]
def pop():
    return xs.pop()
g = pop
print(xs[0] + g(), len(xs), g(), len(xs))
n = 10
def change():
    global n
    n = 20
    return 1
h = change
print(n + h(), n)
n = 10
print(n, h(), n)
def outer():
    v = 1
    def inc():
        nonlocal v
        v += 1
        return v
    k = inc
    return v, k(), v, v + k() * 10, v
print(outer())
def swap(a):
    def do():
        a[0], a[1] = a[1], a[0]
    return do
p = [1, 2]
s = swap(p)
first = p[0]
s()
print(first, p)
