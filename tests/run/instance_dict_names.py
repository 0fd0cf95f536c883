"""Dicts of attributes that a name stands for, in % formats, and of objects that __init__ lends."""
class A:
    def __init__(self):
        self.x = 1
    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, self.__dict__)
    def __str__(self):
        d = self.__dict__
        return ", ".join("%s=%s" % (k, d[k]) for k in d)
    def same(self, o):
        return type(self) is type(o) and vars(self) == vars(o)
    def dump(self):
        attrs = vars(self)
        return "; ".join("%s: %s" % item for item in attrs.items())
    def live(self):
        d = self.__dict__
        before = len(d)
        self.z = 7
        return before, len(d), d["z"]
a = A()
print(a, repr(a), a.same(A()), a.dump(), a.live(), a)
class Log:
    def __init__(self):
        self.items = []
    def put(self, o):
        self.items.append(o)
log = Log()
class Put:
    def __init__(self, x):
        log.put(self)
        self.x = x
        self.y = [self]
        print("made", self)
    def __str__(self):
        return "Put"
a = Put(1)
print(sorted(vars(a)), list(vars(a)))
class B:
    def __init__(self):
        self.n = 1
        setattr(self, "k", 2)
        self.m = 3
b = B()
b.z = 4
print(vars(b))
