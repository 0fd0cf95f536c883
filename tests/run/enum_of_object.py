# members by name and value where the class is asked through an object
from enum import Enum
class M:
    class State(Enum):
        IDLE = 1
        RUN = 2
    def __init__(self): self.s = self.State["IDLE"]
    def go(self): self.s = self.State.RUN; return self.State(1)
    def all(self): return [x for x in self.State], len(self.State), list(M.State)
m = M(); print(m.s, m.go(), m.s, m.all())
print(M.State["RUN"], M.State(2), [x.name for x in M.State])
print(M.State.IDLE in M.State)
from enum import Enum
class S(Enum):
    A = 1
class K:
    State = S
    def f(self): return self.State["A"], [x for x in self.State], len(self.State), self.State(1)
print(K().f())
print(K.State["A"], K.State(1), list(K.State))
