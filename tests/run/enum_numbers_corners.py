"""An IntEnum with what is no number; Fraction with one."""
from enum import IntEnum, IntFlag
from fractions import Fraction
class N(IntEnum):
    A = 1
    B = 2
class M(IntEnum):
    C = 5
class V:
    def __radd__(self, o): return ("V", o)
    def __lt__(self, o): return True
    def __gt__(self, o): return True
class IF(IntFlag):
    A = 1
    B = 2
class W: pass


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: (N.A + 1, N.A < N.B, N.A == 1, N.A + M.C, 1 + N.A, 2.5 * N.B, N.B ** 2, 2 ** N.B, N.A - 1j, N.B * 3, 3 * N.B, N.B // 2, N.B % 2, N.A / 2, True + N.A))
t(lambda: (N.B * "ab", "ab" * N.B, [1] * N.B, N.B * (1,), [0, 1, 2][N.B], range(N.B), "%s" % N.A))
t(lambda: (N.A + "x"))
t(lambda: ("x" + N.A))
t(lambda: (N.A + None))
t(lambda: ([1] + N.A))
t(lambda: (N.A < "x"))
t(lambda: (N.A < None))
t(lambda: (N.A < W()))
t(lambda: (W() + N.A))
t(lambda: (N.A + W()))
t(lambda: (N.A + V(), N.A < V()))
t(lambda: (N.A == "x", N.A != None, N.A == 1.0, N.A in [1], N.A in ["a", 1]))
t(lambda: (N.A ** "x"))
t(lambda: (N.A & M.C, N.A | 6, 1 ^ N.B, N.A << 2, 8 >> N.B))
t(lambda: (N.A % "x"))
t(lambda: ("x" % N.A))
t(lambda: (N.B - "a"))
t(lambda: (IF.A | "x"))
t(lambda: (IF.A + "x"))
t(lambda: (IF.A < "x"))
t(lambda: (IF.A + 1, IF.A < 2, IF.A | 2))
t(lambda: (N.A + Fraction(1, 2)))
t(lambda: (Fraction(1, 2) + N.A))
t(lambda: (Fraction(1, 2) < N.A))
t(lambda: (sum([N.A, N.B]), max(N.A, 5), sorted([N.B, 1]), divmod(N.B, 2) if False else 0))
