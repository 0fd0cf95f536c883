class Node:
    count = 0

    def __init__(self, key, parent=None):
        self.key, self.parent = key, parent
        self.left = self.right = None

    def child(self, which):
        return getattr(self, which)

    def attach(self, side, node):
        setattr(self, side, node)
        return node

    def children(self):
        for side in "left", "right":
            if (c := getattr(self, side)) is not None:
                yield side, c


def insert(root, key):
    node = root
    while True:
        side = "left" if key < node.key else "right"
        child = getattr(node, side)
        if child is None:
            setattr(node, side, Node(key, node))
            return
        node = child


def replace(node, new):
    """walrus, subscript and annotated"""
    if node.parent is None:
        return
    setattr(node.parent, ("left", "right")[node.parent.right is node], new)
    if (where := {True: "left", False: "right"}[node.parent.right is None]) and getattr(node.parent, where) is None:
        print("gone from", where)


def unbound(node, flag):
    if flag:
        name: str = "key" if flag > 1 else "parent"
    return getattr(node, name)


def rebound(node, names):
    name = "left"
    for name in names:
        pass
    return getattr(node, name, "none")


root = Node(5)
for key in (3, 8, 1, 4, 9, 7):
    insert(root, key)
print(root.left.key, root.left.left.key, root.right.right.key, [(s, c.key) for s, c in root.children()])
replace(root.left, Node(100, root))
print(root.left.key, root.left.parent.key)
replace(root.left, None)
print(root.left, [(s, c.key) for s, c in root.children()])
replace(root, None)
print(root.child("right").key, root.attach("left" if root.left is None else "right", Node(2)).key, root.left.key)
print(unbound(root.right, 2))
print(unbound(root.right, 1).key)
print(rebound(root, []) is root.left, rebound(root, ["right"]).key, rebound(root, ["zzz"]))
for attribute in ("count", "key", "left"):
    value = getattr(root, attribute)
    print(value.key if isinstance(value, Node) else value)
print(getattr(root, "key" if root else "nope"), getattr(root, "nope" if root is None else "count"))
missing = "nope" if root.left else "also"
print(getattr(root, missing, 5), hasattr(root, missing))
try:
    getattr(root, missing)
except AttributeError as error:
    print(error)
print(unbound(root, 0))
