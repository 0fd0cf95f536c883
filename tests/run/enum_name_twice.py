# an enumeration whose name is a parameter elsewhere
from enum import Enum
class Color(Enum):
    RED = 1
    GREEN = 2
    @classmethod
    def pick(cls, k): return cls[k], list(cls), cls(1), len(cls)
def f(Color): return Color
print(Color.pick("RED"), Color.RED.name)
print(tuple(Color), set(Color) == {Color.RED, Color.GREEN}, list(reversed(Color)), list(map(str, Color)), f(1))
print(list(map(Color, [1, 2])))
it = iter(Color); print(next(it))
