# What __str__, __repr__, __eq__, __lt__ and __hash__ give is looked at when the runtime asks.
class R:
    def __init__(self, v): self.v = v
    def __repr__(self): return self.v
class S:
    def __init__(self, v): self.v = v
    def __str__(self): return self.v
class N:
    def __str__(self): pass
class E:
    def __init__(self, a, b): self.a = a; self.b = b
    def __eq__(self, o):
        return isinstance(o, E) and self.a and self.a == o.a
    def __lt__(self, o):
        if o.b is None: return NotImplemented
        return self.b and self.b < o.b
    def __repr__(self): return "E(%r, %r)" % (self.a, self.b)
class H:
    def __init__(self, x): self.x = x
    def __hash__(self): return self.x
    def __eq__(self, o): return self.x == o.x
for v in ("abc", 3, None, 2.5, "x"):
    for cls in (R, S):
        try:
            print(cls(v))
            print([cls(v)] if cls is R else str(cls(v)))
        except TypeError as e:
            print("TypeError", e)
try:
    print(N())
except TypeError as e:
    print(e)
xs = [E(1, 2), E(0, 1), E("", 5), E(3, 4)]
print(E(1, 9) in xs, E(0, 9) in xs, xs.count(E(3, 0)), xs.index(E(3, 1)))
print(sorted(xs))
try:
    print(sorted(xs + [E(7, None)]))
except TypeError as e:
    print(e)
for v in (5, True, "a", None):
    try:
        print({H(v): 1}[H(v)])
    except TypeError as e:
        print(e)
