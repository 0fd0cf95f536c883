# A container that is being written is known to whatever writes it again, also through the methods of instances.
from dataclasses import dataclass, field

class Node:
    def __init__(self, name):
        self.name = name
        self.kids = []

    def __repr__(self):
        return f"Node({self.name}, {self.kids!r})"


class Table:
    def __init__(self):
        self.rows = {}

    def __str__(self):
        return f"<{self.rows}>"

    __repr__ = __str__


class Keys:
    def __init__(self):
        self.known = {}

    def __repr__(self):
        return str(self.known.keys()) + str(list(self.known.values()) is None)


class Failing:
    def __init__(self, within):
        self.within = within

    def __repr__(self):
        raise ValueError(str(self.within is None))


class Emptying:
    def __init__(self, within):
        self.within = within
        self.name = "emptied " * 2

    def __repr__(self):
        self.within.clear()
        return self.name


node = Node(1)
node.kids.append(Node(2))
node.kids.append(node)
node.kids[0].kids.append(node)
print(node)
print([node], {1: node}, (node, 2), {"a": [node]}, sep="\n")

table = Table()
table.rows["me"] = table
table.rows["list"] = [table, [table.rows]] and table
print(table, [table])

keys = Keys()
keys.known["me"] = keys
print(keys, [keys], keys.known)

many = [1]
failing = [[2], [3]]
mixed = [Failing(None)]
for _ in range(2):
    try:
        print(mixed)
    except ValueError as error:
        print("raised", error)
print(len(mixed), failing)

emptied = []
emptied.append(Emptying(emptied))
emptied.append(Emptying(emptied))
print(emptied, emptied)
print([emptied, emptied])


@dataclass
class Tree:
    name: str
    kids: list = field(default_factory=list)
    parent: "Tree" = None


tree = Tree("root")
tree.kids.append(Tree("leaf", [], tree))
print(tree)
print(tree.kids, [tree], f"{tree} {tree.kids[0]!r}")
tree.kids.append(tree)
print(tree, str(tree) == repr(tree))
