# interpreter with node classes & visitor by getattr
class Node:
    _fields = ()

    def __init__(self, *args):
        for name, value in zip(self._fields, args):
            setattr(self, name, value)


class Num(Node):
    _fields = ("value",)


class BinOp(Node):
    _fields = ("left", "op", "right")


class Neg(Node):
    _fields = ("operand",)


class Var(Node):
    _fields = ("name",)


class Visitor:
    def visit(self, node):
        method = getattr(self, "visit_" + type(node).__name__, self.generic)
        return method(node)

    def generic(self, node):
        raise TypeError("no visitor for " + type(node).__name__)


class Evaluator(Visitor):
    def __init__(self, env):
        self.env = env

    def visit_Num(self, node):
        return node.value

    def visit_Var(self, node):
        return self.env[node.name]

    def visit_BinOp(self, node):
        a = self.visit(node.left)
        b = self.visit(node.right)
        if node.op == "+":
            return a + b
        if node.op == "*":
            return a * b
        if node.op == "-":
            return a - b
        raise ValueError(node.op)


class Printer(Visitor):
    def visit_Num(self, node):
        return str(node.value)

    def visit_Var(self, node):
        return node.name

    def visit_Neg(self, node):
        return "-" + self.visit(node.operand)

    def visit_BinOp(self, node):
        return "(" + self.visit(node.left) + " " + node.op + " " + self.visit(node.right) + ")"


def main():
    tree = BinOp(BinOp(Num(2), "*", Var("x")), "+", BinOp(Num(10), "-", Var("y")))
    print(Printer().visit(tree))
    print(Evaluator({"x": 5, "y": 3}).visit(tree))
    neg = Neg(Num(4))
    print(Printer().visit(neg))
    try:
        Evaluator({}).visit(neg)
    except TypeError as e:
        print(e)
    try:
        Evaluator({}).visit(Var("q"))
    except KeyError as e:
        print("unbound", e)


main()
