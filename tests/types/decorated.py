def twice(f):
    def inner(*args):
        f(*args)
        return f(*args)
    return inner

@twice
def half(x):
    return x / 2

@twice
def name(x):
    return "n" + x

h = half(3)  #: h float
n = name("a")  #: n str
print(h, n)
