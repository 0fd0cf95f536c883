from collections import namedtuple
from dataclasses import dataclass, field
from typing import NamedTuple

UNIT = "cm"


@dataclass
class Box:
    width: int
    unit: str = UNIT
    parts: list = field(default_factory=list)

    def __post_init__(self):
        self.twice = self.width * 2


@dataclass(frozen=True, order=True)
class Key:
    a: int
    b: str = "q"


@dataclass
class Lid(Box):
    color: str = "red"


class Point(NamedTuple):
    x: int
    y: int = 5


Pair = namedtuple("Pair", "u v")
