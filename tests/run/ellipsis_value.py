def f(x=..., *, y=Ellipsis):
    return x is Ellipsis, y is ...
print(f(), f(1, y=2), f(None))
print(..., [...], (..., 1), {...: 1}[...], bool(...), repr(...), ... == ..., ... != None)
MISSING = ...
def g(d, k, default=MISSING):
    if k in d: return d[k]
    if default is MISSING: raise KeyError(k)
    return default
print(g({1: 2}, 1), g({}, 1, None))
try: g({}, 5)
except KeyError as e: print(e)
class P:
    x: int = 3
    def a(self) -> int: ...
    def b(self): ...
print(P().a(), P.x)
while ...:
    break
if ...: print("yes")
class K:
    def __getitem__(self, key):
        return key
k = K()
print(k[1])
print(k[1:2])
print(k[1:2, 3])
print(k[:])
print(k[..., 1])
print(k["a":"b"])
print(k[()], k[1,])
s = k[::2]
print(s.start, s.stop, s.step)
print(k[...] is Ellipsis)
