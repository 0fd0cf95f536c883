from enum import Enum, StrEnum, IntFlag, Flag, auto
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
try:
    r = P(8)
    print("no error", r)
except ValueError as e: print("E", e)
try:
    r = P(-1)
    print("no error", r)
except ValueError as e: print("E", e)
try:
    r = P("a")
    print("no error", r)
except (ValueError, TypeError) as e: print("E", e)
try: print(1 in P.R)
except TypeError as e: print("E", e)
class Q(IntFlag):
    A = 1
    B = 2
print(Q(7), Q(-1), Q(-8), repr(Q(-8)), ~Q(5), repr(Q(4)), Q.A in Q(3), Q["A"])
print(P.R in P, 3 in P if False else "")
try: print(P["Z"])
except KeyError as e: print(e)
class N(Flag):
    NONE = 0
    A = 2
    B = 1
    ALL = A | B
print(N.NONE, N.ALL, list(N.ALL), list(N), repr(N.A & N.B), N.ALL & ~N.A, ~N.NONE, repr(N(0)), N.A | N.NONE, str(N.B|N.A), bool(N.NONE), N.__members__)
print(isinstance(Q.A | 1, Q), type(Q.A | Q.B), type(Q.A + 1), Q.A ^ Q.B, 1 & Q.A, repr(1 & Q.A))
