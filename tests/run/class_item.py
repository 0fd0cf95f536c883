# C[index] of a class: __class_getitem__ with or without classmethod, inherited, as a value, missing
class Base:
    log = []
    def __class_getitem__(cls, item):
        cls.log.append((cls.__name__, item))
        return item * 2
class Sub(Base): pass
print(Base[1], Sub["a"], Base.log)
class Pair:
    @classmethod
    def __class_getitem__(cls, item):
        a, b = item
        return f"{cls.__name__}<{a},{b}>"
print(Pair[1, "x"], Pair[(2, 3)])
class N: pass
try: N[1]
except TypeError as e: print(e)
class Reg:
    items = {"a": 1}
    def __class_getitem__(cls, key): return cls.items[key]
print(Reg["a"])
try: Reg["b"]
except KeyError as e: print("key", e)
def get(c, k): return c[k]
print(get(Reg, "a"))
try: get(Reg, "zz")
except KeyError as e: print(e)
c = Pair if len(Base.log) else Reg
print(c[1, 2])
class Outer:
    class N2: pass
def item(c, k):
    try: return c[k]
    except TypeError as e: return str(e)
for c in (Outer.N2, Pair): print(item(c, (1, 2)))
class A:
    def __init__(self, n=0): self.n = n
    def hi(self): return "A"
class Pick:
    def __class_getitem__(cls, item):
        """says A"""
        return A
class Sub(Pick): pass
print(Pick["x"]().hi(), Sub["x"](3).n)
class Itself:
    def __class_getitem__(cls, item):
        """itself"""
        return cls
    def who(self): return type(self).__name__
class More(Itself["T"]): pass
print(Itself["q"]().who(), More[1]().who(), More["x"].__name__)
