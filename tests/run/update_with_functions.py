from collections import Counter, defaultdict, OrderedDict
d = {}
d.update(len=len, up=str.upper, s=str, f=lambda x: x, key=repr)
d.update({"sorted": sorted}, t=tuple, dtype=list)
for k, v in d.items():
    print(k, v("abc"))
print("{f} {g.__name__} {h}".format(f=int, g=len, h=list))
o = OrderedDict()
o.update(a=int, b=float)
print([v("3") for v in o.values()])
names = dict(x=int, **d)
print(sorted(names), names["x"]("5"))
e = {"a": 1}
e.update(b=len("xy"), c=int())
print(e)
class Env(dict):
    pass
env = Env()
env.update(len=len, abs=abs)
print(env["abs"](-3), env["len"]("ab"))
env.update(zip(["a"], [max]), m=min)
print(env["a"](3, 4), env["m"](3, 4))
