# class variables that subclasses gain: ugly cases
class Base:
    items = None
    total = 0.0

    @classmethod
    def add(cls, x):
        if cls.items is None:
            cls.items = []
        cls.items.append(x)
        cls.total += len(cls.items)
        return len(cls.items)


class X(Base):
    pass


class Y(Base):
    pass


class Z(X, Y):
    pass


print(X.add("é"), X.add("b"), Y.add("c"), X.items, Y.items, Base.items)
print(Z.items, Z.add("z"), Z.items, X.items)
Base.items = ["base"]
print(Base.add("q"), Z.items, Y.items, X.total, Y.total, Base.total, Z.total)


class Diamond:
    n = 1


class L(Diamond):
    pass


class R(Diamond):
    pass


class LR(L, R):
    pass


R.n = "right"
print(LR.n, LR().n, L.n, R().n)
L.n = [3]
print(LR.n, LR().n)
LR.n = None
print(LR.n, LR().n, L().n)


def set_on(cls, value):
    cls.flag = value
    return cls


for k, v in ((L, 1), (R, "two"), (LR, 3.0)):
    set_on(k, v)
print(L.flag, R.flag, LR.flag, getattr(Diamond, "flag", "no"), hasattr(Diamond, "flag"))


class Shared:
    cache = {}

    def put(self, k, v):
        self.cache[k] = v
        self.__class__.cache = dict(self.cache)
        self.__class__.last = k


class Sub(Shared):
    pass


s, t = Shared(), Sub()
s.put(1, "a")
print(Shared.cache, Sub.cache, Sub.last)
t.put(2, "b")
print(Shared.cache, Sub.cache, Shared.last, Sub.last, t.last)
s.put(3, "c")
print(Shared.cache, Sub.cache, Shared.last, t.last)
t.cache = {0: "own"}
print(t.cache, Sub.cache, t.__class__.cache)


class Handler:
    pass


def greet(who):
    return "hello " + who


Handler.greet = staticmethod(greet) if False else None
Handler.limit = 3
Handler.limit -= 5
print(Handler.limit, Handler().limit, Handler.greet)
try:
    Handler.missing += 1
except AttributeError as e:
    print(e)
Handler.missing = 1


class Unset:
    @classmethod
    def get(cls):
        return cls.value

    def show(self):
        return self.value


try:
    print(Unset.get())
except AttributeError as e:
    print(e)
try:
    print(Unset().show())
except AttributeError as e:
    print(e)
Unset.value = 2 ** 70
print(Unset.get(), Unset().show())


def crash():
    class Later(Unset):
        pass
    Later.other = 1
    return Later.other + Later.value


print(crash())
print(Unset.nothing if hasattr(Unset, "nothing") else "nothing")
Unset.nothing = 0
