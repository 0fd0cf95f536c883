"""What testmod(verbose=True) lists: private names as the class says them, and the methods that @dataclass writes."""
from dataclasses import dataclass
import doctest
@dataclass(order=True, frozen=True)
class A:
    x: int = 0
    def __hidden(self): pass
@dataclass(eq=False)
class B:
    x: int = 0
    def __repr__(self): return "B"
@dataclass(unsafe_hash=True)
class C:
    x: int = 0
@dataclass(init=False, repr=False)
class D:
    x: int = 0
@dataclass(frozen=True, eq=True)
class E:
    x: int = 0
    def __eq__(self, o): return True
class _P:
    def __q(self):
        """
        >>> 1
        1
        """
print(doctest.testmod(verbose=True))
