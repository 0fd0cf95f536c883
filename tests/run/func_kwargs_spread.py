def f(a, b=2, *args, c=3, **kw):
    print(a, b, args, c, kw)
f(1, 2, 3, 4, c=5, d=6, e=7)
opts = {"b": 5, "c": 6}
f(1, **opts)
f(**{"a": 1, "z": 9})
def g(x, y): print(x, y)
o = {"x": 1}
o["y"] = 2
g(**o)
o["zz"] = 1
try:
    g(**o)
except TypeError as e:
    print(e)
del o["zz"]
del o["x"]
try:
    g(**o)
except TypeError as e:
    print(e)
try:
    g(1, y=1, **{"y": 2})
except TypeError as e:
    print(e)
