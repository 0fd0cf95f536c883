# what operators and copies of classes derived from those of collections are
from collections import OrderedDict, defaultdict, deque, Counter
class OD(OrderedDict): pass
class DD(defaultdict): pass
class DQ(deque): pass
class C(Counter): pass
o = OD(a=1); p = OD(b=2)
for name, v in (("copy", o.copy()), ("or", o | p), ("or dict", o | {"c": 1}), ("ror", {"c": 1} | o), ("fromkeys", OD.fromkeys("ab", 1))):
    print("OD", name, type(v).__name__, v)
o |= p
print(type(o).__name__, o)
d = DD(int); d["x"] += 1
e = DD(list)
for name, v in (("copy", d.copy()), ("or", d | {"c": 1}), ("ror", {"c": 1} | d)):
    print("DD", name, type(v).__name__, v)
d |= {"z": 3}
print(type(d).__name__, d)
q = DQ([1, 2], 5)
for name, v in (("copy", q.copy()), ("add", q + DQ([3])), ("mul", q * 2), ("rmul", 2 * q)):
    print("DQ", name, type(v).__name__, v, v.maxlen)
q += [7]
q *= 2
print(type(q).__name__, q)
print(type(reversed(q)).__name__ != "", list(reversed(q)))
c = C("aab"); c2 = C("abc")
for name, v in (("copy", c.copy()), ("add", c + c2), ("sub", c - c2), ("and", c & c2), ("or", c | c2), ("pos", +c), ("neg", -c)):
    print("C", name, type(v).__name__, v)
c += c2
print(type(c).__name__, c)
from collections import ChainMap, UserDict, UserList
class CM(ChainMap): pass
m = CM({"a": 1}, {"b": 2})
for name, v in (("copy", m.copy()), ("child", m.new_child()), ("parents", m.parents), ("or", m | {"c": 3}), ("ror", {"z": 3} | m)):
    print("CM", name, type(v).__name__, v)
class UD(UserDict): pass
u = UD(a=1)
for name, v in (("copy", u.copy()), ("or", u | {"c": 3}), ("ror", {"z": 3} | u), ("from", UD.fromkeys("ab"))):
    print("UD", name, type(v).__name__, v)
class UL(UserList): pass
l = UL([1, 2])
for name, v in (("copy", l.copy()), ("add", l + [3]), ("radd", [0] + l), ("mul", l * 2), ("slice", l[1:])):
    print("UL", name, type(v).__name__, v)
class Loud(OrderedDict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)
o = Loud([("a", 1)], b=2)
o.update(c=3); o.update({"d": 4})
p = o | {"e": 5}
print(type(p).__name__, list(p))
q = o.copy(); print(type(q).__name__)
class Few(deque):
    def __init__(self, items=()):
        super().__init__(items)
        self.note = "n"
f = Few([1]); g = f.copy(); print(type(g).__name__, g, g.note, type(f + [2] if False else f + Few([2])).__name__, f * 3, f * 0)
k = f; f *= 2; print(k is f, k)
f += [9]; print(k)
f *= 0; print(k)
w = deque([1, 2, 3], 2); w2 = w; w *= 3; print(w2, w2 is w)
class LoudDeque(deque):
    def append(self, x):
        print("append", x)
        super().append(x)
    def extend(self, items):
        print("extend")
        super().extend(items)
d = LoudDeque("ab"); d.append("c"); d.extend("d"); d += "e"; d *= 2; print(d, d + d)
