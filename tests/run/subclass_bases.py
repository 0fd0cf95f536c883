"""__init_subclass__ where a class has several bases, as long as one of them says which."""
class Base:
    reg = []
    def __init_subclass__(cls, tag=None, **k):
        super().__init_subclass__(**k)
        cls.tag = tag
        Base.reg.append((cls.__name__, tag))
class D1(Base, tag="x"): pass
class D2(Base): pass
class Mix: pass
class D3(D1, D2): pass
class D4(Mix, D1, tag="q"): pass
class Mid(Base):
    def __init_subclass__(cls, **k):
        super().__init_subclass__(tag="mid", **k)
class D5(Mid): pass
class D6(Mix, Mid): pass
class D7(D1, Mid): pass
print(Base.reg, D3.tag, D4.tag, D5.tag, D7.tag)
