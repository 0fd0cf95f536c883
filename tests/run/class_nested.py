class Outer:
    """doc"""
    class Inner:
        k = 4
        def __init__(self, v: int):
            self.v = v
    x: int = 3
    y: str
    LIMITS = [i * 2 for i in range(4)]
    TOTAL = sum(LIMITS)
    if TOTAL > 5:
        BIG = True
    else:
        BIG = False
    for q in range(3):
        last = q
    def make(self):
        return Outer.Inner(self.x)
    def __init__(self):
        self.inner = self.Inner(9)
o = Outer()
print(o.make().v, o.inner.v, Outer.Inner.k, o.LIMITS, Outer.TOTAL, Outer.BIG, Outer.last, Outer.__doc__, Outer.__name__)
print(Outer.Inner.__name__)
def local():
    class L:
        def __init__(self, a):
            self.a = a
    return L(3).a
print(local())
