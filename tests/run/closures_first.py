def counter(start):
    n = start
    def step(by=1):
        nonlocal n
        n += by
        return n
    return step

c = counter(10)
d = counter(100)
print(c(), c(5), d(), c())

def adder(k):
    return lambda x: x + k

add3 = adder(3)
print(add3(4), adder(1.5)(2))
fs = []
for i in range(3):
    fs.append(lambda x, i=i: x * i)
print([f(10) for f in fs])
def apply(f, xs):
    return [f(x) for x in xs]
print(apply(lambda v: v * v, [1, 2, 3]), apply(adder(1), [1, 2]))
def compose(f, g):
    def h(x):
        return f(g(x))
    return h
print(compose(adder(1), lambda x: x * 2)(5))
def outer():
    total = 0
    def visit(n):
        nonlocal total
        if n == 0:
            return
        total += n
        visit(n - 1)
    visit(5)
    return total
print(outer())
ops = [max, min] if False else []
def make():
    def even(n):
        return True if n == 0 else odd(n - 1)
    def odd(n):
        return False if n == 0 else even(n - 1)
    return even
print(make()(10))
def late():
    def show():
        return value
    value = 3
    r = show()
    value = 4
    return r, show()
print(late())
def square(x):
    return x * x
f = square
print(f(3), f is square)
def bad():
    def g():
        return zz
    if False:
        zz = 1
    return g()
bad()
