# __hash__ that a class takes from its base, from another method, from object; None
class A:
    def __init__(self, k): self.k = k
    def __hash__(self): return hash(self.k)
    def __eq__(self, o): return self.k == o.k
class B(A):
    def __eq__(self, o): return NotImplemented
    __hash__ = A.__hash__
class C:
    def __init__(self, k): self.k = k
    def __eq__(self, o): return self.k == o.k
    def key(self): return self.k
    __hash__ = key
class D:
    def __eq__(self, o): return True
    __hash__ = object.__hash__
class E(A):
    __hash__ = None
class F:
    def __eq__(self, o): return True
    __hash__ = lambda self: 4
def t(f):
    try: print(f())
    except TypeError as e: print(e)
t(lambda: hash(B(3)))
t(lambda: B(3) in {A(3)})
t(lambda: hash(C(5)))
t(lambda: {C(5): 1}[C(5)])
t(lambda: len({D(): 1}))
t(lambda: hash(E(1)))
t(lambda: {E(1)})
t(lambda: hash(F()))
t(lambda: len({F(), F()}))
