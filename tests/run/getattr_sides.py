# getattr and setattr by names that are unpacked from pairs, and handed to a method: a tree that turns both ways.
import enum

RED, BLACK = "R", "B"


class Node:
    def __init__(self, key, color=RED):
        self.key = key
        self.color = color
        self.left = self.right = self.parent = None


class Tree:
    def __init__(self):
        self.root = None

    def add(self, key):
        parent, node = None, self.root
        while node:
            parent = node
            if key == node.key:
                return
            node = node.left if key < node.key else node.right
        new = Node(key)
        new.parent = parent
        if parent is None:
            self.root = new
        else:
            setattr(parent, "left" if key < parent.key else "right", new)
        self._balance(new)

    def _rotate(self, node, side):
        other = "right" if side == "left" else "left"
        child = getattr(node, other)
        setattr(node, other, getattr(child, side))
        if getattr(child, side):
            getattr(child, side).parent = node
        child.parent = node.parent
        if node.parent is None:
            self.root = child
        elif node is node.parent.left:
            node.parent.left = child
        else:
            node.parent.right = child
        setattr(child, side, node)
        node.parent = child

    def _balance(self, node):
        while node.parent and node.parent.color == RED:
            top = node.parent.parent
            side, other = ("left", "right") if node.parent is top.left else ("right", "left")
            uncle = getattr(top, other)
            if uncle and uncle.color == RED:
                node.parent.color = uncle.color = BLACK
                top.color = RED
                node = top
            else:
                if node is getattr(node.parent, other):
                    node = node.parent
                    self._rotate(node, side)
                node.parent.color = BLACK
                top.color = RED
                self._rotate(top, other)
        self.root.color = BLACK

    def walk(self, node):
        if node:
            yield from self.walk(node.left)
            yield f"{node.key}{node.color}"
            yield from self.walk(node.right)


for keys in (range(20), range(9, -9, -2), "tree of letters", [7]):
    tree = Tree()
    for key in keys:
        tree.add(key)
    print(*tree.walk(tree.root))


class Color(enum.Enum):
    RED = 1
    GREEN = 2


class Painter:
    def on_red(self):
        return "red!"

    def on_green(self):
        return "green!"

    def table(self):
        return {getattr(Color, name): getattr(self, "on_" + name.lower()) for name in ("RED", "GREEN")}


for color, action in Painter().table().items():
    print(color, action())


class Point:
    def __init__(self):
        self.x = 1
        self.y = 2.5


def ask(point, swapped):
    first, second = ("y", "x") if swapped else ("x", "z")
    try:
        return getattr(point, first), getattr(point, second)
    except AttributeError as error:
        return str(error)


def moved(point, names):
    for name in names:
        first = name
        first, rest = ("x", 0)
        print(getattr(point, first), rest)
    first, rest = names
    return getattr(point, first)


print(ask(Point(), True), ask(Point(), False))
print(moved(Point(), "xy"))
