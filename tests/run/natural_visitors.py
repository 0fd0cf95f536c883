# Methods looked up by the name of an argument's class: with and without another method for the rest, kept in
# variables, called at once, in lower case, in a class that has a field of the name `type`, of numbers and texts.
from typing import NamedTuple


class Token(NamedTuple):
    type: str
    text: str


class Node:
    pass


class Num(Node):
    def __init__(self, v):
        self.v = v


class Add(Node):
    def __init__(self, a, b):
        self.a, self.b = a, b


class Neg(Node):
    def __init__(self, a):
        self.a = a


class Visitor:
    def visit(self, node):
        name = "visit_" + type(node).__name__
        method = getattr(self, name, self.generic_visit)
        return method(node)

    def generic_visit(self, node):
        raise NotImplementedError(f"no visit_{type(node).__name__} in {type(self).__name__}")


class Show(Visitor):
    def visit_Num(self, node):
        return str(node.v)

    def visit_Add(self, node):
        return "(" + self.visit(node.a) + "+" + self.visit(node.b) + ")"

    def visit_Neg(self, node):
        return "-" + self.visit(node.a)

    def visit_int(self, node):
        return f"int {node + 1}"

    def visit_str(self, node):
        return node.upper()

    def visit_NoneType(self, node):
        return "nothing"

    def visit_Token(self, node):
        return node.type + ":" + node.text


class Value(Visitor):
    def visit_Num(self, node):
        return node.v

    def visit_Add(self, node):
        return self.visit(node.a) + self.visit(node.b)


class Depth:
    def measure(self, node, d=0):
        return getattr(self, f"on_{node.__class__.__name__.lower()}_node")(node, d + 1)

    def on_num_node(self, n, d):
        return d

    def on_add_node(self, n, d):
        return max(self.measure(n.a, d), self.measure(n.b, d=d))


class Optional:
    def run(self, node, env, *, deep=True):
        m = getattr(self, "opt_%s" % type(node).__name__, None)
        if m is None:
            return "none"
        return m(node, env=env)

    def opt_Add(self, node, env):
        return f"add[{self.run(node.a, env)} {self.run(node.b, env)}]"


class Changed:
    def run(self, node):
        m = getattr(self, "run_" + type(node).__name__)
        node = Neg(node)
        return m(node)

    def run_Num(self, node):
        return type(node).__name__


class Kept:
    def run(self, nodes):
        ms = [getattr(self, "run_" + type(node).__name__) for node in nodes]
        return [m(3) for m in ms]

    def run_Num(self, node):
        return node

    def run_Add(self, node):
        return node * 2


tree = Add(Num(1), Add(Num(2), Neg(Num(3))))
for visitor in (Show(), Value()):
    try:
        print(visitor.visit(tree))
    except NotImplementedError as error:
        print("NotImplementedError", error)
print(Value().visit(Add(Num(20), Num(22))))
for value in [3, "text", None, Num(7), Token("kind", "x"), True, 2.5]:
    try:
        print(Show().visit(value))
    except NotImplementedError as error:
        print("NotImplementedError", error)
try:
    print(Depth().measure(Add(Num(1), Add(Num(2), Num(4)))))
    print(Depth().measure(tree))
except AttributeError as error:
    print(error)
print(Optional().run(tree, 3), Optional().run(Num(1), None, deep=False))
print(Changed().run(Num(1)), Kept().run([Num(1), Add(Num(1), Num(2))]))


def kind(thing):
    if type(thing).__name__ == "Num":
        return thing.v
    elif "Add" == thing.__class__.__name__:
        return kind(thing.a)
    return type(thing).__name__ != "str" and type(thing).__name__


print([kind(x) for x in (tree, Num(4), 5, "six", None, [7], (8,), ValueError())])
print(Depth().measure(tree))
