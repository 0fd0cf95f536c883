from dataclasses import dataclass, field
from enum import Enum


class Status(Enum):
    NEW = "new"
    OLD = "old"


LIMITS = (1, 2)


@dataclass
class Item:
    id: int
    status: Status = Status.NEW
    limits: tuple = LIMITS
    tags: list = field(default_factory=list)
    note: str = field(default=str(LIMITS), repr=False)


@dataclass
class Book(Item):
    author: str = "unknown"


@dataclass
class Comic(Book):
    status: Status = Status.OLD
    colours: int = len(LIMITS)


class Plain(Comic):
    pass


@dataclass(order=True)
class Last(Plain):
    rating: float = 0.5


def make(kind, **options):
    return kind(7, **options)


print(Book(1, author="z"), Book(1).note)
print(Comic(2), Comic(3, Status.NEW, colours=4))
print(Last(4, tags=["a"]), Last(4) == Last(4), Last(4).colours)
print(make(Book, author="q"), make(Comic, limits=(3, 4)), make(Last))


class Shelf:
    @dataclass
    class Base:
        name: str = str(3)

    @dataclass
    class Derived(Base):
        width: int = 2


print(Shelf.Derived(), Shelf.Derived("x", 3))
