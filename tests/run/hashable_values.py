# what isinstance says of Hashable
from collections.abc import Hashable
import typing, enum, dataclasses, collections, decimal, fractions, datetime
class A: pass
class B:
    def __eq__(self, o): return True
class C(B):
    def __hash__(self): return 1
class D(C):
    def __eq__(self, o): return False
class N:
    __hash__ = None
class M(N): pass
class E(enum.Enum): X = 1
class F(enum.IntFlag): X = 1
@dataclasses.dataclass
class G: a: int = 1
@dataclasses.dataclass(frozen=True)
class H: a: int = 1
@dataclasses.dataclass(eq=False)
class I: a: int = 1
P = collections.namedtuple("P", "x")
class L(list): pass
class S(str): pass
vals = [1, 2.5, "s", b"b", None, True, 1j, (), ([],), [], {}, set(), frozenset(), range(3), len, A(), B(), C(), D(), E.X, F.X, G(), H(), I(), P(1), bytearray(), memoryview(b""), ValueError(), M(), N(), L(), S("a")]
print([isinstance(v, Hashable) for v in vals])
print([isinstance(v, (Hashable, list)) for v in vals])
more = [collections.deque(), collections.Counter(), collections.OrderedDict(), decimal.Decimal(1), fractions.Fraction(1), datetime.date(2020, 1, 1), datetime.timedelta(1), iter([]), {}.keys(), {}.values(), {}.items()]
print([isinstance(v, typing.Hashable) for v in more])
def memo(key):
    if isinstance(key, Hashable):
        return {key: 1}
    return str(key)
print(memo((1, 2)), memo([1]))
