"""What dataclass raises when the class is made."""
from dataclasses import dataclass


@dataclass(frozen=True)
class A:
    x: int = 1


@dataclass
class B(A):  #! E0300 a dataclass that is not frozen, derived from a frozen one
    y: int = 2


@dataclass
class C:
    x: int = 1


@dataclass(frozen=True)
class D(C):  #! E0300 a frozen dataclass derived from one that is not
    y: int = 2


@dataclass
class E(C):  #! E0300 a dataclass in which a field without a default follows one with a default
    y: int


print(B(1), D(1), E(1, 2))


@dataclass
class F:  #! E0300 a field of a dataclass whose default is a list, dict or set
    rows: list = []
