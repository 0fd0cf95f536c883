class Temperature:
    unit = "C"
    @property
    def label(self):
        return f"{self.value}{self.unit}"
    @classmethod
    def use(cls, unit):
        cls.unit = unit
        return cls
    @staticmethod
    def reset():
        Temperature.unit = "C"
    def __init__(self, value):
        self.value = value
class Body(Temperature):
    pass
t, b = Temperature(1), Body(2)
Body.use("F")
print(t.label, b.label)
Temperature.use("K")
print(t.label, b.label)
Temperature.reset()
print(t.label, b.label, [x.unit for x in (t, b)])
for c in (Temperature, Body):
    c.unit += "!"
print(t.label, b.label)
class Base:
    handlers = {}
    @classmethod
    def on(cls, name):
        def deco(f):
            cls.handlers = {**cls.handlers, name: f}
            return f
        return deco
class Sub(Base):
    pass
@Base.on("a")
def ha(x):
    return "a", x
@Sub.on("b")
def hb(x):
    return "b", x
print(sorted(Base.handlers), sorted(Sub.handlers), Sub.handlers["a"](1), Sub.handlers["b"](2))
class Counter:
    _ids = 0
    @classmethod
    def next(cls):
        cls._ids += 1
        return f"{cls.__name__}-{cls._ids}"
class X(Counter): pass
class Y(Counter): _ids = 100
print(X.next(), Y.next(), Counter.next(), X.next(), Y.next(), Counter._ids)
