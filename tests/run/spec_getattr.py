# __getattr__: asked for what no instance has, or this one has not yet or no more.
class G:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith("x"): return name * 2
        raise AttributeError(name)
g = G()
print(g.real, g.xa, g.xb)
try:
    g.foo
except AttributeError as e:
    print("AE", e)
class Attrs:
    kind = "attrs"
    def __init__(self, **values):
        self.values = dict(values)
    def __getattr__(self, name):
        print("ask", name)
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(f"no {name}") from None
    @property
    def size(self): return len(self.values)
    def method(self): return "method"
a = Attrs(width=3, height=4)
print(a.width * a.height, a.size, a.kind, a.method())
a.depth = 9
print(a.depth)
try:
    print(a.weight)
except AttributeError as e:
    print(e)
class Late:
    def set(self): self.value = "set"
    def __getattr__(self, name): return "fallback " + name
l = Late()
print(l.value)
l.set()
print(l.value)
del l.value
print(l.value, l.other)
class Calls:
    def __init__(self): self.log = []
    def __getattr__(self, name):
        def call(*args):
            self.log.append((name, len(args)))
            return name
        return call
c = Calls()
print(c.open(), c.write("a", "b"), c.close(1), c.log)
class Child(Attrs):
    def __init__(self): super().__init__(a=1); self.own = 5
print(Child().own, Child().a)
