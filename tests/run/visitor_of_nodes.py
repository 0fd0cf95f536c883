# an interpreter whose nodes have fields of many kinds: visit methods stay one function each, whichever node they meet
class Node:
    fields = ()

    def __init__(self, *args):
        for name, value in zip(self.fields, args):
            setattr(self, name, value)


class Num(Node):
    fields = ("value",)


class Text(Node):
    fields = ("value",)


class Name(Node):
    fields = ("name",)


class BinOp(Node):
    fields = ("op", "left", "right")


class Assign(Node):
    fields = ("name", "value")


class Block(Node):
    fields = ("body",)


class While(Node):
    fields = ("test", "body")


class Print(Node):
    fields = ("values",)


class Interpreter:
    def __init__(self):
        self.env = {}

    def visit(self, node):
        return getattr(self, "visit_" + type(node).__name__)(node)

    def visit_Num(self, node):
        return node.value

    def visit_Text(self, node):
        return node.value

    def visit_Name(self, node):
        return self.env[node.name]

    def visit_BinOp(self, node):
        left, right = self.visit(node.left), self.visit(node.right)
        if node.op == "+":
            return left + right
        if node.op == "*":
            return left * right
        return left < right

    def visit_Assign(self, node):
        self.env[node.name] = self.visit(node.value)

    def visit_Block(self, node):
        for statement in node.body:
            self.visit(statement)

    def visit_While(self, node):
        while self.visit(node.test):
            self.visit(node.body)

    def visit_Print(self, node):
        print(*[self.visit(value) for value in node.values])


program = Block([
    Assign("i", Num(0)),
    Assign("s", Text("")),
    While(BinOp("<", Name("i"), Num(4)), Block([
        Assign("s", BinOp("+", Name("s"), BinOp("*", Text("ab"), Name("i")))),
        Print([Name("i"), Name("s")]),
        Assign("i", BinOp("+", Name("i"), Num(1))),
    ])),
    Print([BinOp("*", Num(2.5), Name("i")), BinOp("*", Num(10 ** 20), Num(3))]),
])
interpreter = Interpreter()
interpreter.visit(program)
print(sorted(interpreter.env))
for wrong in (Name("missing"), BinOp("+", Num(1), Text("x")), BinOp("<", Text("x"), Num(2))):
    try:
        interpreter.visit(wrong)
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
