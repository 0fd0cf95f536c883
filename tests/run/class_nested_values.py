"""Classes in classes that are asked of instances: the class of the object decides."""
from enum import Enum
class Machine:
    class State(Enum):
        IDLE = 1
        BUSY = 2
    class Error(ValueError):
        pass
    class Options:
        limit = 3
        @classmethod
        def make(cls): return cls()
        @staticmethod
        def double(x): return x * 2
    def __init__(self):
        self.state = self.State.IDLE
        self.log = []
    def step(self):
        S = self.State
        if self.state is S.IDLE:
            self.state = self.State.BUSY
        elif self.state == Machine.State.BUSY:
            self.state = self.State.IDLE
        self.log.append(self.state)
        self.Options.limit -= 1
        if len(self.log) > self.Options.limit:
            raise self.Error("too many")
    def opts(self):
        return self.Options.make().limit, self.Options.double(4), isinstance(self.Options(), self.Options)
class Fast(Machine):
    class Options(Machine.Options):
        limit = 5
m = Machine()
f = Fast()
for x in (m, f):
    try:
        while True:
            x.step()
    except Machine.Error as e:
        print(e, x.log, x.Options.limit)
print(m.opts(), f.opts(), Machine.Options.limit, Fast.Options.limit)
kinds = [m.State, f.State]
print(kinds[0] is kinds[1], [s.name for s in m.State], m.Options is f.Options)
def options_of(machine):
    return machine.Options
print(options_of(m).limit, options_of(f)().limit)
class Outer:
    class Config:
        debug = False
        names = ["a"]
    class Meta:
        table = "outer"
        def __init__(self): self.v = 1
    def __init__(self): self.items = []
    def table(self):
        return self.Meta.table
    def conf(self):
        return self.Config.debug, self.__class__.Config.names, type(self).Meta.table
    def make(self):
        return self.Meta().v
class Sub(Outer):
    class Config(Outer.Config):
        debug = True
class Other(Outer):
    class Meta:
        table = "other"
        v = 5
o = Outer(); s = Sub(); t = Other()
print(o.conf(), s.conf(), t.conf(), o.table(), t.table(), s.table())
print(o.Config.debug, s.Config.debug, t.Config.debug, Sub.Config.names)
print(o.make(), t.make())
for x in (o, s, t):
    print(x.Config.debug, x.Meta.table)
class Page:
    class Config:
        debug = False
        names = ["a"]
    class Error(Exception):
        pass
    class Item:
        def __init__(self, v): self.v = v
        def __repr__(self): return f"{type(self).__qualname__}({self.v})"
    def __init__(self): self.items = []
    def add(self, v):
        if v < 0: raise self.Error("neg")
        self.items.append(self.Item(v))
        return self
class Part(Page):
    class Config(Page.Config):
        debug = True
    class Item(Page.Item):
        def __repr__(self): return "sub" + super().__repr__()
o = Page().add(1); s = Part().add(2).add(3)
print(o.items, s.items, Page.Config.debug, Part.Config.debug, s.Config.names, o.Config.debug)
try:
    s.add(-1)
except Page.Error as e:
    print(type(e).__qualname__, e)
