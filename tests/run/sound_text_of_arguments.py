from enum import Enum
class E(Enum):
    A = 1
    B = 2
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"C<{self.n}>"
    def __str__(self): return f"s{self.n}"
    def __hash__(self): return self.n
    def __eq__(self, o): return isinstance(o, C) and self.n == o.n
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, repr(e), e.args)
t(lambda: {E.A: 1}[E.B])
t(lambda: {C(1): 1}[C(2)])
d = {C(1): 1}
t(lambda: d.pop(C(3)))
s = {C(1)}
t(lambda: s.remove(C(4)))
t(lambda: [C(1)].index(C(5)))
t(lambda: [C(1)].remove(C(5)))
def raising(e): raise e
t(lambda: raising(ValueError(C(6))))
t(lambda: raising(ValueError(C(6), 1)))
t(lambda: raising(KeyError(C(7))))
t(lambda: raising(KeyError(E.A)))
t(lambda: {(C(1), 2): 1}[(C(2), 3)])
t(lambda: raising(ValueError([C(1)], {C(2): E.B})))
def gone():
    del d[C(9)]
t(gone)
class F(Enum):
    A = 1
    B = 2
try:
    print({F.A: 1}[F.B])
except LookupError as e:
    print(type(e).__name__, e)
