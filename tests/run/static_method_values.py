"""A static method as a value, taken from its class by name."""
def f(x):
    return x
def g(x):
    return x
d = {"a": f, "s": g}
print(len(d))
l = [f, g]
print(len(l))
e = {"a": f, "s": max}
print(len(e))
class C:
    def m(self, x):
        return x + 1
    @staticmethod
    def s(x):
        return x * 2
    def n(self, x):
        return x
c = C()
h = {"a": C.s, "b": f}
print(len(h))
h2 = {"a": c.m, "b": f}
print(len(h2))
h3 = {"a": c.m, "b": c.n}
print(len(h3))
print(len([c.m, C.s]))
class D:
    @staticmethod
    def s(x):
        return x * 2
def gg(x):
    return x
h = [gg]
h.append(D.s)
print(len(h))
def tt():
    k = D.s
    return k(3)
print(tt())
h[0] = D.s
print(h[0](2))
class E:
    @staticmethod
    def s(x):
        return x * 2
def ggg(f):
    return f(3)
print(ggg(E.s))
k = E.s
print(k(4))

# a class of Python's as a value: its static methods
I = int
print(I.from_bytes(b"\x01\x02", "big"))
D = dict
print(D.fromkeys("ab"))
F = float
print(F.fromhex("0x1p1"))
B = bytes
print(B.fromhex("6162"))
for cls in (int, bool):
    print(cls("1"), cls.__name__)
class Reader:
    number = int
    def read(self, data):
        return self.number.from_bytes(data, "little", signed=True)
print(Reader().read(b"\xff\xff"))
def parse(kind, text):
    return kind.fromhex(text)
print(parse(bytes, "6162"), parse(float, "0x1.8p0"))
print(I.from_bytes([1, 2], "big"), D.fromkeys([1, 2], 0), list(map(I.from_bytes, [b"\x01", b"\x02"], ["big", "little"])))
f = int.from_bytes
print(f(b"\x01\x02", "big"), list(map(dict.fromkeys, ["ab"])))
g = bytes.fromhex
print(g("6162"), list(map(bytes.fromhex, ["61"])), list(map(float.fromhex, ["0x1p1"])))
