from dataclasses import dataclass, fields, field
import dataclasses

@dataclass
class Base:
    id: int
    name: str = "n"

    def pairs(self):
        for f in fields(self):
            yield f.name, getattr(self, f.name)

    def reset(self):
        for f in fields(self):
            if f.name != "id":
                setattr(self, f.name, "zero")

@dataclass
class Derived(Base):
    size: float = 1.5
    tags: list = field(default_factory=list)

    def text(self):
        return ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if getattr(self, f.name))

    def missing(self):
        return [f.name for f in fields(self) if not hasattr(self, f.name)]

class Other:
    class Inner:
        name = "id"
    def ask(self, o):
        f = self.Inner
        return getattr(o, f.name)

d = Derived(3, "x", 2.5, [1])
print(list(d.pairs()), d.text(), d.missing(), Other().ask(d))
b = Base(1, "q")
b.reset()
print(b, list(b.pairs()))
del d.size
print(d.size)
del d.name
try:
    print(list(d.pairs()))
except AttributeError as e:
    print(e)
def both(f, items):
    for f in fields(items):
        pass
    return getattr(items, f.name)
print(both(1, b))
for f in fields(Derived):
    print(f.name, getattr(d, f.name, "-"))
