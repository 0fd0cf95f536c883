class A:
    kind = "A"
    def __init__(self, x):
        self.x = x
    @property
    def label(self):
        return "label " + self.kind
    def f(self, n=1):
        return n + self.x
class M:
    def f(self, n=1):
        return 100 + super().f(n)
class B(A):
    kind = "B"
    def __init__(self, x):
        super(B, self).__init__(x * 2)
    @property
    def label(self):
        return super().label + "!" + super().kind
    def f(self, n=2):
        return super(B, self).f(n) * 10
class C(M, B):
    def f(self):
        return super().f()
class Counter:
    def __init__(self):
        self._n = 0
    @property
    def n(self):
        return self._n
    @n.setter
    def n(self, v):
        self._n = v
    @n.deleter
    def n(self):
        print("bye")
        self._n = -1
class Sub(Counter):
    pass
b = B(3)
print(b.label, b.f(), C(1).f(), C(1).label)
s = Sub()
s.n = 4
s.n += 1
print(s.n)
del s.n
print(s.n)
class Only:
    @property
    def p(self):
        return 1
print(Only().p)
Only().p = 3
