from collections import *
from functools import *
from dataclasses import *
from typing import *
from contextlib import *
from enum import *
from operator import *
from abc import *
from itertools import *
from collections import namedtuple as nt


class Color(Enum):
    RED = auto()
    BLUE = auto()


@dataclass(order=True)
class P:
    x: int
    y: List[int] = field(default_factory=list)


@total_ordering
class Q:
    def __init__(self, a: Optional[int]) -> None:
        self.a = a

    def __eq__(self, other):
        return self.a == other.a

    def __lt__(self, other):
        return self.a < other.a


T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, v: T):
        self.v = v


class Base(ABC):
    @abstractmethod
    def f(self): ...


class Der(Base):
    @lru_cache(maxsize=None)
    def f(self):
        return 3


def deco(f):
    @wraps(f)
    def inner(*args):
        return f(*args) + 1
    return inner


@deco
def g(x):
    return x


@contextmanager
def cm():
    yield 5


Pt = namedtuple("Pt", "a b")
Pu = nt("Pu", "a b")
with cm() as c, suppress(ValueError):
    print(c)
    raise ValueError
print(Color.RED, list(Color), P(1), P(1) < P(2), Q(1) <= Q(2), Box(3).v, Der().f(), g(1), g.__name__, Pt(1, 2), Pu(1, 2))
print(sorted([(2, 1), (1, 2)], key=itemgetter(1)), defaultdict(int), list(chain([1], [2])), reduce(add, [1, 2, 3]))
print(deque([1], maxlen=2), cast(int, 3), partial(pow, 2)(3))
