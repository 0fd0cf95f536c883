# __init__ sets what the class has a value for, too: whether an instance has its own is known then
from dataclasses import dataclass
from typing import Optional


@dataclass
class Ride:
    line: str
    count: int = 0
    note: Optional[str] = None
    weight: float = 1.5


class Base:
    level = 1
    title = None
    owner = None

    def __init__(self, title):
        self.level = self.level + 1
        self.title = title

    def claim(self, who):
        self.owner = who


class Odd:
    size = None
    other = None

    @property
    def shown(self):
        return self.other

    @shown.setter
    def shown(self, value):
        self.other = self.size  # before __init__ has set it

    def __init__(self, size):
        self.shown = 1
        self.size = size
        self.other = size if self.other is None else "was set"


rides = [Ride("a", 2, "x"), Ride("b"), Ride("c", note="z", weight=2.5)]
print([r.note for r in rides if r.note], [r.count for r in rides], rides)
del rides[0].note
print(rides[0].note, rides[1] == Ride("b"))
base = Base("t")
print(base.level, base.title, base.owner, Base.level, Base.title)
base.claim("me")
print(base.owner, Base.owner, Base("u").owner)
print(Odd(3).other, Odd(3).size, Odd.size)
