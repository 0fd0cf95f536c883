"""Attributes whose names are made when the program runs."""


class Num:
    def __init__(self, value):
        self.value = value


class Add:
    def __init__(self, left, right):
        self.left = left
        self.right = right


class Neg:
    def __init__(self, inner):
        self.inner = inner


class Odd:
    pass


class Visitor:
    def visit(self, node):
        visitor = getattr(self, "visit_" + type(node).__name__, self.generic)
        return visitor(node)

    def visit_Num(self, node):
        return node.value

    def visit_Add(self, node):
        return self.visit(node.left) + self.visit(node.right)

    def generic(self, node):
        return 100


class Strict(Visitor):
    def visit(self, node):
        return getattr(self, f"visit_{node.__class__.__name__}")(node)

    def visit_Neg(self, node):
        return -self.visit(node.inner)


class Machine:
    def __init__(self):
        self.stack = []
        self.width = 3
        self.height = 4

    def do_push(self, arg):
        self.stack.append(int(arg))

    def do_double(self, arg):
        self.stack.append(self.stack.pop() * 2)

    def run(self, text):
        for line in text.split(";"):
            name, _, arg = line.strip().partition(" ")
            method = getattr(self, "do_%s" % name, None)
            if method is None:
                print("unknown", name, hasattr(self, "do_" + name))
            else:
                method(arg)
        return self.stack


tree = Add(Num(1), Add(Num(2), Neg(Num(3))))
print(Visitor().visit(tree), Strict().visit(tree))
try:
    Strict().visit(Odd())
except AttributeError as error:
    print(error)
print(Machine().run("push 4; double; jump 3; push 1"))
machine = Machine()
for side in ("width", "height"):
    print(side, getattr(machine, side))
for side in ["height"]:
    print(side, getattr(machine, side, None))
print({side_: getattr(machine, side_, 0) for side_ in ["width", "depth"]})
for step in ["push", "double"]:
    getattr(machine, "do_" + step)("5")
print(machine.stack, [n for n in ("push", "pull") if hasattr(machine, "do_" + n)])


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def by(key, points):
    return [getattr(p, "" + key) for p in points]


for axis in "x", "y":
    print(sorted([Point(3, 1), Point(2, 5)], key=lambda p: getattr(p, axis))[0].x)
