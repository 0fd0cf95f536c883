def apply(f, x):
    return f(x)

def adder(k):
    return lambda v: v + k

a = apply(lambda q: q + 1, 2)  #: a int
b = apply(lambda q: q + 0.5, 2)  #: b float
c = apply(len, "abc")  #: c int
d = apply(str, 5)  #: d str
e = adder(1)(2)  #: e int
f = adder("x")("y")  #: f str
g = adder(1.5)(2)  #: g float
print(a, b, c, d, e, f, g)
