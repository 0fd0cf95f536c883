"""Dataclasses, for the dataclasses module of Python's."""
from dataclasses import KW_ONLY, dataclass, field


@dataclass
class Point:
    x: int
    y: int = 2


@dataclass(order=True)
class Item:
    name: str
    price: float = field(default=1.5, repr=False)
    tags: list = field(default_factory=list, compare=False)
    at: Point = None
    _: KW_ONLY
    note: str = "none"


@dataclass(frozen=True)
class Key:
    group: str
    number: int = 0


@dataclass
class Named(Point):
    label: str = ""


class Plain(Point):
    pass


@dataclass
class Counter:
    start: int
    total: int = field(init=False, default=0)

    def __post_init__(self):
        self.total = self.start * 2


def total(items):
    return sum(i.price for i in items)


if __name__ == "__main__":
    print(Item("a", 2.5, ["t"], Point(1), note="n"), Item("b"), Key("g", 1), Named(1, 2, "l"), Plain(1), Counter(2))
    print(total([Item("b")]))
