# one method for the unions of nodes that its calls give it, however many there are; a tree that Python code builds
class Num:
    def __init__(self, value):
        self.value = value


class Var:
    def __init__(self, name):
        self.name = name


class Neg:
    def __init__(self, inner):
        self.inner = inner


class Add:
    def __init__(self, left, right):
        self.left, self.right = left, right


class Pick:
    def __init__(self, test, body, orelse=None):
        self.test, self.body, self.orelse = test, body, orelse


class Walk:
    def __init__(self):
        self.env = {"x": 3, "s": "ab", "none": None, "list": [1, "two", 2.5]}
        self.seen = {}

    def visit(self, node):
        name = type(node).__name__
        self.seen[name] = self.seen.get(name, 0) + 1
        if isinstance(node, Num):
            return node.value
        if isinstance(node, Var):
            return self.env[node.name]
        if isinstance(node, Neg):
            return -self.visit(node.inner)
        if isinstance(node, Add):
            return self.visit(node.left) + self.visit(node.right)
        if isinstance(node, Pick):
            if self.visit(node.test):
                return self.visit(node.body)
            return None if node.orelse is None else self.visit(node.orelse)
        raise TypeError(f"no node: {node!r}")


walk = Walk()
for tree in (Num(1), Num("t"), Num(10 ** 20), Add(Num(2.5), Var("x")), Add(Var("s"), Num("c")), Neg(Add(Num(1), Num(2))),
             Pick(Var("none"), Num(1)), Pick(Var("x"), Neg(Num(True)), Var("s")), Pick(Num(0), Num(1), Var("list")),
             Pick(Add(Var("list"), Num([None])), Add(Neg(Num(1)), Pick(Num(1), Num(-4), Num(5)))),
             Add(Num(1), Var("s")), Neg(Var("s")), Neg(Num([])), Var("missing"), 7, None, Neg(Pick(Var("none"), Num(2)))):
    try:
        print(repr(walk.visit(tree)))
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
print(sorted(walk.seen.items()))
