from enum import Enum, auto
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    AZURE = 3
    def nice(self):
        return self.name.lower()
class Level(Enum):
    LOW = auto()
    HIGH = auto()
    def __str__(self):
        return "level " + self.name
print(Color.RED, Color.RED.value, Color.BLUE.name, Color.RED == Color.RED, Color.RED is Color.GREEN)
print(repr(Color.GREEN), Color.GREEN.nice(), Color(3), Color["RED"], Color.AZURE, Color.AZURE is Color.BLUE)
for c in Color:
    print(c, end=" ")
print(len(Color), list(Color), [c.value for c in Color], Level.HIGH, Level.HIGH.value, list(Level))
c = Color.RED
if c is Color.RED:
    print("red", Color.RED in Color, f"{c}")
print(Color.RED in [Color.GREEN, Color.RED], isinstance(c, Color), Color.RED == 1, Color.RED != Color.BLUE)
print(Color(9))
