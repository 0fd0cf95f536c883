from dataclasses import dataclass, field
from enum import Enum, IntEnum


class Color(Enum):
    RED = 1
    GREEN = 2

    def shout(self):
        return self.name + "!"


@dataclass
class Item:
    name: str
    price: float
    tags: list = field(default_factory=list)

    def total(self, n):
        return self.price * n


@dataclass(frozen=True, order=True)
class Pos:
    x: int
    y: int = 0


def paint(c):
    if c is Color.RED:
        return Color.GREEN
    return Color.RED


def cost(items):
    return sum(i.price for i in items)


def shift(p, dx):
    return Pos(p.x + dx, p.y)


if __name__ == "__main__":
    print(paint(Color.RED), paint(Color.GREEN).shout())
    i = Item("a", 1.5)
    i.tags.append("x")
    j = Item("b", 2.5, ["q"])
    print(cost([i, j]), i.total(2), i == j, i)
    print(shift(Pos(1, 2), 3), Pos(1) < Pos(2), hash(Pos(1, 2)))
