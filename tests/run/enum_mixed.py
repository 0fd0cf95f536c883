import enum
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique


class Level(str, Enum):
    LOW = "low"
    HIGH = "high"
    TOP = HIGH

    @property
    def loud(self):
        return self.value.upper() + "!"

    @classmethod
    def parse(cls, text):
        return cls(text.lower())

    @classmethod
    def _missing_(cls, value):
        for member in cls:
            if member.value.startswith(value):
                return member
        return None


print(Level("lo"), Level.parse("HIGH").loud, Level.TOP is Level.HIGH, Level("high") is Level.HIGH, Level(Level.LOW))
print({"low": 1}[Level.LOW], {Level.LOW: 2}["low"], Level.LOW in ["low"], "low" in {Level.LOW}, "low" == Level.LOW, Level.LOW < Level.HIGH, sorted(Level), len(Level.LOW))
print("-".join([Level.LOW, "x", Level.HIGH]), "".join(Level), Level.LOW + "er", "s" + Level.LOW, Level.HIGH[0], f"{Level.LOW}|{Level.LOW.value}|{Level.LOW!r}|{Level.LOW:>12}|")
try:
    Level("zzz")
except ValueError as e:
    print(e)


class Method(StrEnum):
    GET = auto()
    Post = auto()
    PUT = "put!"

    def __call__(self, path):
        return f"{self} {path}"


print(list(Method), Method.GET, Method.Post.value, Method.GET("/a"), f"{Method.PUT:*^8}", Method("post").name, Method["GET"], Method.GET.upper(), str(Method.GET) == "get")
for name, member in Method.__members__.items():
    print(name, member, repr(member))


class Color(int, Enum):
    RED = 1
    BLUE = 2


print(Color.RED, Color.RED + 1, Color.BLUE > Color.RED, Color.RED == 1, [10, 20, 30][Color.BLUE], f"{Color.RED}", int(Color.BLUE), max(Color), sum(Color))


@enum.unique
class Perm(enum.Flag):
    READ = enum.auto()
    WRITE = enum.auto()
    EXEC = enum.auto()
    ALL = READ | WRITE | EXEC

    def names(self):
        return [p.name for p in self]

    @property
    def safe(self):
        return not self & Perm.WRITE


p = Perm.READ
p |= Perm.EXEC
print(p, p.names(), p.safe, Perm.ALL.safe, Perm.WRITE in p, Perm.READ in p, p ^ Perm.ALL, ~p, p & ~Perm.READ, len(Perm), list(Perm))
print(Perm(0), bool(Perm(0)), Perm.ALL == Perm.READ | Perm.WRITE | Perm.EXEC, {p: "x"}[Perm.READ | Perm.EXEC], p is Perm.EXEC | Perm.READ, repr(p), Perm["ALL"].value, p.name, p.value)
for bad in (lambda: p | 1, lambda: 1 in p, lambda: Perm("r")):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Mode(IntFlag):
    A = 1
    B = 1 << 1
    C = 1 << 4
    AB = A | B


def describe(m):
    if m & Mode.A:
        return "has A"
    return "no A"


m = Mode.A | Mode.C
print(m, repr(m), m + 1, describe(m), describe(Mode.B), repr(m | 32), repr(~m), m == 17, 17 == m, repr(Mode(3)), repr(Mode(0)), int(m), bin(m), f"{m:05b} {m}", [x.name for x in m], repr(m & 1), repr(1 | Mode.B), m > 3, hash(m) == hash(17))
match m & Mode.AB:
    case Mode.A:
        print("matched A")
    case _:
        print("other")


class Weekday(IntEnum):
    MON = auto()
    TUE = auto()
    SUN = 10
    LAST = auto()


print(list(Weekday), Weekday.LAST, Weekday.MON + Weekday.TUE, Weekday(2).name, Weekday.MON.bit_length(), isinstance(Level.LOW, str))
