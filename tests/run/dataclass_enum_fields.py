from dataclasses import dataclass, asdict, astuple, field, replace
from enum import Enum, Flag, auto
from typing import Optional


class Kind(Enum):
    A = 1
    B = 2


class Level(str, Enum):
    LOW = "low"


class Perm(Flag):
    R = auto()
    W = auto()


@dataclass
class Row:
    kind: Kind
    level: Level = Level.LOW
    perm: Perm = Perm.R | Perm.W
    kinds: list = field(default_factory=lambda: [Kind.A, Kind.B])
    next: Optional["Row"] = None


r = Row(Kind.A, next=Row(Kind.B))
d = asdict(r)
print(d)
print(astuple(r.next), d["kind"] is Kind.A, d["kinds"] is r.kinds, replace(r, kind=Kind.B).kind)
