class AttrDict(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)

    def __setattr__(self, name, value):
        self[name] = value

    def __delattr__(self, name):
        del self[name]


d = AttrDict(a=1, b=2)
d.c = 3
print(d.a + d.b + d.c, d, len(d))
del d.a
print("a" in d, sorted(d))
try:
    print(d.zzz)
except AttributeError as e:
    print("no attribute", e)
for k, v in d.items():
    print(k, v)
class Options(dict):
    __getattr__ = dict.get
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
c = Options(x=1)
c.y = 2
print(c.x, c.y, c.z, c)
del c.x
print(c)
