from enum import Enum, IntEnum, Flag, auto
class Category(IntEnum):
    """Hands."""
    HIGH, PAIR, TWO_PAIR = range(3)
    TRIPS, FLUSH = range(10, 12)

    def better(self, other):
        return self > other
class Color(Enum):
    RED, GREEN, BLUE = "r", "g", "b"
    [CYAN, MAGENTA] = 1, 2.5
    ROUGE = "r"
class Step(Enum):
    A, B = auto(), auto()
    C = auto()
class F(Flag):
    X, Y = 1, 2
    Z = X | Y
print(list(Category), Category.TRIPS.better(Category.PAIR), Category(11), Category.HIGH + 1, Category.__doc__)
print(list(Color), Color.ROUGE is Color.RED, Color["CYAN"].value, Color("g"), len(Color))
print([s.value for s in Step], F.Z, F.X in F.Z, list(F))
