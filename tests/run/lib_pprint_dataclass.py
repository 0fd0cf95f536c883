# pprint of dataclasses: by their fields where the text is too wide, not where the __repr__ is their own
import pprint
from dataclasses import dataclass, field
from collections import namedtuple

@dataclass
class Config:
    name: str
    hosts: list = field(default_factory=list)
    limits: dict = field(default_factory=dict)
    secret: str = field(default="x", repr=False)

@dataclass
class Tree:
    value: int
    kids: list

P = namedtuple("P", "first_name last_name address")
c = Config("é" * 20, ["host%d.example" % i for i in range(6)], {"cpu": 4, "memory": 2 ** 70, "日本": [1.5, None]})
pprint.pprint(c)
pprint.pprint({"conf": c, "n": -1})
pprint.pprint([Tree(1, [Tree(2, []), Tree(3, [Tree(-4, [])])])] * 3)
pprint.pprint(Config("", [], {}))
pprint.pprint(P("a" * 40, "b" * 40, ""))
xs = [1, 2]
pprint.pprint([xs, xs] * 20, width=30)
@dataclass
class Own:
    a: list
    def __repr__(self): return "Own<" + "x" * 90 + ">"
@dataclass
class Sub(Config):
    extra: int = 5
@dataclass
class Quiet(Config):
    def __repr__(self): return "Quiet" * 20
@dataclass
class Link:
    name: str
    next: object = None
    items: list = field(default_factory=list)
pprint.pprint([Own([1] * 30)])
pprint.pprint(Sub("n" * 50, ["h" * 30], {}))
pprint.pprint(Quiet("n" * 50, ["h" * 30], {}))
pprint.pprint([Config("a" * 70, [], {})], indent=4)
pprint.pprint(Link("a" * 60, Link("b" * 40, None, [1]), list(range(30))), width=50, compact=True)
print(pprint.pformat(Tree(1, [Tree(2, [Tree(3, [])])] * 9), depth=2))
