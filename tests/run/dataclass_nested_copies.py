"""asdict and astuple copy what is inside; factories; a default that is a name; inherited __post_init__."""
import dataclasses
from collections import namedtuple
from dataclasses import dataclass, field, asdict, astuple

Point = namedtuple("Point", "x y")
START = [1, 2]


@dataclass
class Leaf:
    tags: list = field(default_factory=lambda: ["t"])
    where: Point = Point(1, 2)


@dataclass
class Tree:
    left: Leaf
    right: object = None
    table: dict = field(default_factory=dict)

    def __post_init__(self):
        self.size = 1 + (self.right is not None)


@dataclass
class Big(Tree):
    more: int = 3


leaf = Leaf()
tree = Tree(leaf, Leaf(["a", "b"]), {"x": leaf, "y": None})
print(asdict(tree))
print(astuple(tree))
given = asdict(tree)
given["left"]["tags"].append("new")
print(leaf.tags, given["left"]["tags"], tree.size, Big(leaf).size, Big(leaf, leaf, more=4))
print(asdict(leaf, dict_factory=lambda items: sorted(k for k, v in items)))
print(dataclasses.asdict(Big(leaf))["more"], dataclasses.astuple(Leaf([], Point(3, 4))))


@dataclass(eq=False)
class Same:
    a: int


print(Same(1) == Same(1), dataclasses.replace(Same(1), a=2))


class Shared:
    def __post_init__(self):
        print("post", self.n)


@dataclass
class Uses(Shared):
    n: int = 4


print(Uses(), dataclasses.replace(Uses(5)))
for f in dataclasses.fields(Tree):
    print(f.name, f.repr, f.compare, f.kw_only)
