class A:
    def fill(self, items):
        for x in items:
            print(x)
            break
def gen(n):
    for i in range(n):
        print("made", i)
        yield i
a = A()
a.fill(zip(gen(3), gen(3)))
a.fill(enumerate(gen(3)))
a.fill(map(str, gen(3)))
a.fill(reversed([1, 2]))
a.fill(filter(None, gen(3)))
a.fill(i for i in gen(3))


class Base:
    def __init__(self, items=None):
        self.data = {}
        for k, v in items or ():
            self.data[k] = v

    def __call__(self, items):
        return next(iter(items))


class Derived(Base):
    def __init__(self, names=(), values=()):
        super().__init__(zip(names, values))

    def __call__(self, items):
        return [super(Derived, self).__call__(enumerate(items)), super().__call__(map(str, items))]


print(Derived().data, Derived("ab", [1, 2]).data, Derived("ab", [1, 2])([7, 8]), Derived("x").data)


class Names(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        return self if name in self else self.outer.find(name)


inner = Names(["x"], [1], Names(["y", "z"], [2, 3]))
print(inner.find("z")["z"], inner.find("x"), Names())
a.fill(zip((), ()))
for kept in [zip("ab", "cd")]:
    a.fill(kept)
    a.fill(kept)
