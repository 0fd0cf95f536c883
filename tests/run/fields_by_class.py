# attributes that an object is asked for along its class's own list: each class is asked for its own alone
class Node:
    fields = ()

    def __init__(self, *args):
        for name, value in zip(self.fields, args):
            setattr(self, name, value)

    def __repr__(self):
        inner = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.fields)
        return f"{type(self).__name__}({inner})"

    def missing(self):
        return [name for name in type(self).fields if not hasattr(self, name)]

    def size(self):
        total = 1
        for index, name in enumerate(self.__class__.fields):
            value = getattr(self, name, index)
            if isinstance(value, Node):
                total += value.size()
        return total


class Num(Node):
    fields = ("value",)


class Named(Num):
    fields = ("value", "name")


class Again(Named):
    pass


class Pair(Node):
    fields = ["left", "right"]


class Last(Pair, Num):
    fields = ("right",)


class Odd(Node):
    def __init__(self):
        self.name = "odd"


def swapped(node, other):
    out = []
    for name in node.fields:
        node = other
        out.append(getattr(node, name, "none"))
    return out


def inside(node):
    def of(node, name):
        return getattr(node, name, None)
    return [of(Named(name, 2), name) for name in node.fields]


nodes = [Num(1), Num(2.5), Named("x", "y"), Named(1), Again(3, "z"), Pair(Num(1), Pair(Named(1, "a"), Again())), Last(7),
         Node(1, 2), Odd(), Pair()]
for node in nodes:
    try:
        print(node.size(), node.missing(), node)
    except AttributeError as error:
        print("AttributeError", error)
print(swapped(nodes[5], nodes[6]), swapped(nodes[0], nodes[2]), inside(nodes[3]), inside(nodes[5]))
