# attributes set by the names in **fields: calls name them in orders that agree, though no call has them all
class Node:
    def __init__(self, **fields):
        for name, value in fields.items():
            setattr(self, name, value)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"


class Num(Node):
    pass


class Set(Node):
    pass


class Def(Node):
    pass


class If(Node):
    pass


class While(Node):
    pass


tree = [Num(value=1), Set(target="x", value=Num(value=2.5)),
        Def(name="f", body=[If(test=Num(value=0), then=None, orelse="no"), While(test=True, body=[])]),
        While(test=Num(value=3), body=[Set(target="y", value=None)]), Node(), Def(body=Num(value=""))]
for node in tree:
    print(node)
print(tree[2].body[1].body, tree[1].value, hasattr(tree[5], "name"))
try:
    print(tree[5].name)
except AttributeError as error:
    print(error)
