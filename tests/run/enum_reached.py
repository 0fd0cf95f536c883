# an enumeration reached through instances, classes and values; two of one name in different scopes
from enum import Enum, IntEnum, Flag, auto
class Door:
    class State(Enum):
        OPEN = auto()
        SHUT = auto()
        def flip(self): return Door.State.SHUT if self is Door.State.OPEN else Door.State.OPEN
    def __init__(self, s="OPEN"): self.s = self.State[s]
class Lamp:
    class State(IntEnum):
        ON = 1
        OFF = 0
    def __init__(self): self.s = Lamp.State.OFF
    def go(self): self.s = self.State(1 - self.s)
d = Door(); l = Lamp(); l.go()
print(d.s, repr(l.s), d.s.flip(), l.s + 1, l.s == 1, len(Door.State), len(Lamp.State))
for s in Door.State: print(s.name, s.value)
print([*Lamp.State], list(Door.State), sorted(Lamp.State), max(Lamp.State))
print(Door.State.OPEN in Door.State, {s: s.value for s in Lamp.State})
for i, s in enumerate(Door.State): print(i, s)
for a, b in zip(Door.State, Lamp.State): print(a, b)
a, b = Door.State
print(a, b)
try: Door("NOPE")
except KeyError as e: print("KeyError", e)
try: Lamp.State(7)
except ValueError as e: print(e)
try: Door.State(7)
except ValueError as e: print(e)
def f(State, x=1): return State[0]
print(f([5]))
class P(Flag):
    R = 1
    W = 2
def g(P): return P | 4
print(P.R | P.W, g(1), P(3), P["R"], [p for p in P])
def names(E): return [e.name for e in E]
print(names(Door.State), names(Lamp.State), names(P))
print(d.State.OPEN, d.State["SHUT"], type(d.s).__name__, type(d.s).__qualname__)
