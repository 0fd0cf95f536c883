from enum import Enum, StrEnum, IntFlag, Flag, auto
class S(str, Enum):
    A = "a"
class T(StrEnum):
    A = "a"
    B = auto()
class I(int, Enum):
    A = 1
for m in (S.A, T.A, T.B, I.A):
    print(str(m), repr(m), f"{m}", f"{m:>6}", "%s" % m, "{}".format(m), m.value, m.name, hash(m) == hash(m.value), m == m.value)
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
class Q(IntFlag):
    A = 1
    B = 2
    C = 4
for m in (P.R, P.RW, P.R | P.X, P(0), ~P.R, P.RW & P.X, P.R ^ P.W, ~P(0)):
    print(str(m), repr(m), f"{m}", m.value, m.name, bool(m), list(m), len(m), hash(m)==hash(m.value))
for m in (Q.A, Q.A | Q.B, Q(0), ~Q.A, Q(9), Q.A|16, Q.A+1, Q.A & 3, 2 | Q.A):
    print(str(m), repr(m), f"{m}", end=" ")
    if isinstance(m, Q): print(m.value, m.name, bool(m), list(m), m in Q.A|Q.B)
    else: print()
print(list(P), list(Q), len(P), P.R in P.RW, P["W"], P(3) is P.RW, P(5) is P(5), P.R | P.W is P.RW, P.__members__, Q.A < Q.B)
try: P(8)
except ValueError as e: print(e)
try: P.R | 1
except TypeError as e: print(e)
try: P.R < P.W
except TypeError as e: print(e)
print(type(P.R | P.X), isinstance(P.R|P.X, P), {P.R|P.X: 1}[P.X|P.R], Q.A == 1, S.A.upper(), S.A + "b", S("a"), isinstance(S.A, str), T.A.upper(), [S.A] , {"a": 1}[S.A], "a" in [S.A])
