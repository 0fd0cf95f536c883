"""The dict of an object whose class has a __setattr__ of its own."""


class Guarded:
    def __setattr__(self, name, value):
        raise AttributeError(f"cannot set {name}")

    def __init__(self, n):
        self.__dict__["n"] = n
        self.__dict__["seen"] = []

    def bump(self):
        self.__dict__["n"] = self.n + 1
        self.seen.append(self.n)


g = Guarded(5)
g.bump()
g.bump()
print(g.n, g.seen)
try:
    g.n = 3
except AttributeError as e:
    print(e)


class Frozen:
    def __init__(self, a, b):
        self.__dict__["a"] = a
        self.__dict__["b"] = b
        vars(self)["both"] = (a, b)

    def __setattr__(self, name, value):
        print("frozen:", name, value)


f = Frozen("x", None)
f.a = 3
f.both = ()
print(f.a, f.b, f.both)


class Plain:
    def __init__(self):
        self.__dict__["x"] = 1
        self.y = 2


print(Plain().x, Plain().__dict__)
