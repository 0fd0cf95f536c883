"""A property of a class above with one part anew; the functions of properties."""
class Shape:
    def __init__(self): self._w = 1
    @property
    def w(self):
        """width"""
        return self._w
    @w.setter
    def w(self, v):
        if v < 0: raise ValueError("neg")
        self._w = v
    @w.deleter
    def w(self): self._w = 0
class Mid(Shape):
    pass
class Sq(Mid):
    @Mid.w.setter
    def w(self, v):
        print("set", v)
        Shape.w.fset(self, v)
class Read(Sq):
    @Sq.w.getter
    def w(self): return self._w * 10
class Loud(Shape):
    @Shape.w.deleter
    def w(self):
        print("gone")
        Shape.w.fdel(self)
for s in (Shape(), Mid(), Sq(), Read(), Loud()):
    s.w = 5
    print(type(s).__name__, s.w)
    try:
        s.w = -1
    except ValueError as e:
        print(e)
    del s.w
    print(s.w)
class Fixed:
    @property
    def x(self): return 1
class Free(Fixed):
    @Fixed.x.setter
    def x(self, v): print("x =", v)
f = Free()
f.x = 4
print(f.x)
try:
    Fixed().x = 1
except AttributeError as e:
    print(e)
try:
    del f.x
except AttributeError as e:
    print(e)
# property overriding across levels, setters that call super, class-level constants via property, deleter
class Temp:
    def __init__(self, c): self.celsius = c
    @property
    def celsius(self): return self._c
    @celsius.setter
    def celsius(self, v):
        if v < -273: raise ValueError(f"too cold: {v}")
        self._c = v
    @property
    def f(self): return self.celsius * 9 / 5 + 32
    @f.setter
    def f(self, v): self.celsius = (v - 32) * 5 / 9
class Logged(Temp):
    log = []
    @property
    def celsius(self):
        self.log.append("get")
        return super().celsius
    @celsius.setter
    def celsius(self, v):
        self.log.append(f"set {v}")
        super(Logged, type(self)).celsius.fset(self, v)
class Constant(Temp):
    celsius = 20
t = Logged(10); t.f = 212
print(t.celsius, t.f, t.log)
try: t.celsius = -300
except ValueError as e: print(e)
class Figure:
    def __init__(self): self._w = 1
    @property
    def w(self): return self._w
    @w.setter
    def w(self, v):
        if v < 0: raise ValueError("neg")
        self._w = v
    @property
    def area(self): raise NotImplementedError
class Quad(Figure):
    @property
    def area(self): return self.w ** 2
    @Figure.w.setter
    def w(self, v):
        print("set", v)
        Figure.w.fset(self, v)
class Held(Figure):
    area = 42
    @property
    def w(self): return super().w * 100
for s in (Quad(), Held()):
    try:
        s.w = 5
    except AttributeError as e:
        print("AE", e)
    print(s.w, s.area)
try:
    Figure().area
except NotImplementedError as e: print("NI", repr(e))
try:
    Quad().w = -1
except ValueError as e: print(e)
try:
    Quad().area = 3
except AttributeError as e: print(e)
