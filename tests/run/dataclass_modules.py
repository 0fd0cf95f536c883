"""Dataclasses and patterns over classes of another module."""
from dataclasses import asdict, dataclass, fields, replace

import lib_pack.shapes as shapes
from lib_pack.shapes import Box, Key, Lid, Pair, Point


@dataclass
class Chest(Box):
    locked: bool = False


@dataclass
class Case(shapes.Lid):
    handle: str = "h"

    def __repr__(self):
        return f"Case of {self.color}"


@dataclass(frozen=True, order=True)
class Full(Key):
    c: int = 0


class Plain(Box):
    pass


print(Chest(1), Chest(1).twice, Chest(1, "m", [2], True), asdict(Chest(2)), [f.name for f in fields(Case)])
print(Case(3), Case(3).unit, Case(3) == Case(3), replace(Case(1), handle="x").handle, Chest(1).parts is Chest(1).parts)
print(Full(1), Full(1) < Full(2), hash(Full(1)) == hash(Full(1)), Plain(4), Plain(4).twice)
try:
    Full(1).a = 2
except AttributeError as e:
    print(type(e).__name__, e)
for one in [Box(1), Chest(2, "m"), Point(3), Lid(7, color="blue")]:
    match one:
        case Chest(w, unit):
            print("chest", w, unit)
        case shapes.Lid(w, color=c):
            print("lid", w, c)
        case Box(w, u, []):
            print("box", w, u)
        case Point(x, y):
            print("point", x, y)
print(Pair(1, 2)._replace(u=5))
