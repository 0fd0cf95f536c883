"""*args and **kwargs of str.format."""
d = {"a": 1, "b": 2}
print("{a}-{b}".format(**d))
print("{a}-{b}-{c} {}".format(0, c=9, **d))
xs = [1, 2, 3]
print("{}/{}/{}".format(*xs))
print("{}/{}/{}/{}".format(0, *xs))
print("{2}/{1}/{0}".format(*"abc"))
t = (1, "x")
print("{} {}".format(*t))
def f(*args, **kw):
    return "{} {x}".format(*args, **kw)
print(f(1, x=2))
try:
    print("{} {x}".format(*xs, **{"y": 1}))
except KeyError as e:
    print(repr(e))
