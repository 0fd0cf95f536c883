class A:
    def __init__(self, x): self.x = x
    def name(self): return "A%d" % self.x
class B:
    def __init__(self, x): self.x = x; self.y = 2.5
    def name(self): return "B"
    def __repr__(self): return "B(%r)" % self.x
    def __eq__(self, o): return isinstance(o, B) and o.x == self.x
    def __hash__(self): return hash(self.x)
class C(A):
    pass
def pick(i):
    if i % 4 == 0: return A(i)
    if i % 4 == 1: return B(i)
    if i % 4 == 2: return C(i)
    return None
xs = [pick(i) for i in range(8)]
for x in xs:
    if x is None: print("none")
    elif isinstance(x, A): print("A-like", x.x, x.name(), type(x).__name__)
    else: print(x, x.y)
    match x:
        case B(x=v): print("match B", v)
        case A(): print("match A")
        case None: print("match none")
print(xs[1] == xs[1], xs[1] == B(1), xs[0] == xs[2], xs[0] is xs[0])
d = {}
for x in xs:
    d[x] = d.get(x, 0) + 1
print(len(d), d[B(1)], B(5) in d, B(6) in d)
s = set(xs)
print(len(s), None in s)
ys = [y for y in xs if y]
print(len(ys), ys[1], [ys[1]], (ys[1], 2))
class D:
    def __init__(self): self.it = None; self.req = A(3)
    def put(self, x): self.it = x
e = D()
e.put(A(1)); e.put(B(2))
e.req = C(4)
print(e.it, e.req.name())
e.put(None)
print(e.it)
del e.req
try:
    print(e.req)
except AttributeError as err:
    print(err)
