# one cell per variable and activation; loops share it; defaults do not
def late():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    return [f() for f in fs]
print(late())
def early():
    fs = []
    for i in range(3):
        fs.append(lambda i=i: i)
    return [f() for f in fs]
print(early())
def per_call():
    fs = []
    for i in range(3):
        def make(n):
            return lambda: n
        fs.append(make(i))
    return [f() for f in fs]
print(per_call())
# a comprehension has one cell, in Python 3.11
print([f() for f in [lambda: k for k in range(4)]])
def in_function():
    return [lambda: k for k in range(3)]
print([f() for f in in_function()])
def pair():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    def get():
        return n
    return inc, get
inc, get = pair()
inc(); inc()
print(get())
inc2, get2 = pair()
inc2()
print(get(), get2())
def shared_param(x):
    def set_(v):
        nonlocal x
        x = v
    def get():
        return x
    return set_, get, lambda: x * 2
s, g, d = shared_param(5)
s(7)
print(g(), d())
