"""Binary trees: allocates and walks many short-lived ones while a long-lived one stays; then a search tree of keys."""
import sys


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        if self.left is None:
            return 1
        return 1 + self.left.check() + self.right.check()


def make(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(make(depth - 1), make(depth - 1))


class Node:
    def __init__(self, key):
        self.key = key
        self.count = 1
        self.left = None
        self.right = None


def insert(root, key):
    if root is None:
        return Node(key)
    node = root
    while True:
        if key == node.key:
            node.count += 1
            return root
        if key < node.key:
            if node.left is None:
                node.left = Node(key)
                return root
            node = node.left
        else:
            if node.right is None:
                node.right = Node(key)
                return root
            node = node.right


def height(node):
    if node is None:
        return 0
    return 1 + max(height(node.left), height(node.right))


def main(depth, keys):
    kept = make(depth)
    for d in range(4, depth + 1, 4):
        total = 0
        times = 1 << (depth - d + 4)
        for i in range(times):
            total += make(d).check()
        print(times, d, total)
    print(kept.check())
    root = None
    state = 3
    for i in range(keys):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        root = insert(root, (state >> 6) % 1000000)
    print(height(root))


main(int(sys.argv[1]), int(sys.argv[2]))
