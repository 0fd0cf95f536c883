class Lit:
    def __init__(self, v):
        self.v = v
    def ev(self):
        return self.v
class Add:
    def __init__(self, a, b):
        self.a = a
        self.b = b
    def ev(self):
        return self.a.ev() + self.b.ev()
class Neg:
    def __init__(self, a):
        self.a = a
    def ev(self):
        return -self.a.ev()
e = Add(Lit(3), Neg(Add(Lit(4), Lit(1))))
print(e.ev())
es = [Lit(1), e, Neg(Lit(2))]
print([x.ev() for x in es], sum(x.ev() for x in es))
