"""Instances that refer to each other: trees and lists that only grow need no search for circles; each class whose
attributes one of its stores could close to a circle does."""


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def total(self):
        return 1 if self.left is None else 1 + self.left.total() + self.right.total()


def tree(depth):
    return Tree(None, None) if depth == 0 else Tree(tree(depth - 1), tree(depth - 1))


class Key:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


def insert(root, key):
    node = root
    while key != node.key:
        if key < node.key:
            if node.left is None:
                node.left = Key(key)
            node = node.left
        else:
            if node.right is None:
                fresh = Key(key)
                node.right = fresh
            node = node.right
    return node


class Link:
    def __init__(self, value, following=None):
        self.value = value
        self.following = following


class Chain:
    def __init__(self):
        self.first = None

    def push(self, value):
        self.first = Link(value, self.first)

    def pop(self):
        link = self.first
        self.first = link.following
        return link.value


class Base:
    def __init__(self, inner):
        self.inner = inner


class Leaf(Base):
    def __init__(self, value):
        super().__init__(None)
        self.value = value


class Pair(Base):
    def __init__(self, inner, other):
        super().__init__(inner)
        self.other = other


# What follows closes circles, each in another way.
class Later:
    def __init__(self):
        self.other = None


class Own:
    def __init__(self):
        self.me = self


class Known:
    seen = None

    def __init__(self, other):
        Known.seen = self
        self.other = other
        self.other = Known.seen


class Child:
    def __init__(self, parent):
        self.parent = parent
        self.kept = None


class Parent:
    def __init__(self):
        self.child = Child(self)


class Again:
    def __init__(self, other):
        self.other = other


class Full:
    def __init__(self, other):
        self.other = other


class Swapped:
    def __init__(self, other):
        self.other = other


class Passed:
    def __init__(self, other):
        self.other = other
        tell(self)


class Thrice:
    def __init__(self):
        self.a = None
        self.b = None


kept = None


def tell(passed):
    global kept
    if kept is not None:
        passed.other = kept
    kept = passed


def close():
    a, b = Later(), Later()
    a.other = b
    b.other = a
    Own()
    Known(None)
    Parent()
    c = Again(None)
    c.__init__(c)
    d = Full(None)
    e = Full(d)
    d.other = e
    f = Swapped(Swapped(None))
    f.other, f.other.other = f, f.other
    Passed(Passed(None))
    g = Thrice()
    h = Thrice()
    g.a = h
    for i in range(2):
        k = Thrice()
        if i:
            h.b = g
        g.b = k
        k.a = g
    return (a.other.other is a) + (c.other is c) + (d.other.other is d) + (f.other is f) + (g.a.b is g) + (k.a.b is k)


def closes_in_a_loop(count):
    before = None
    first = None
    for i in range(count):
        node = Thrice()
        if before is None:
            first = node
        else:
            before.a = node
        before = node
    before.a = first
    steps = 0
    node = first.a
    while node is not first:
        steps += 1
        node = node.a
    return steps


def main():
    print(tree(10).total(), sum(tree(4).total() for i in range(1000)))
    root = Key(5000)
    state = 1
    for i in range(20000):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        insert(root, state % 10007)
    print(insert(root, 77).key, insert(root, -1).left)
    chain = Chain()
    for i in range(200000):
        chain.push(i)
    print(sum(chain.pop() for i in range(150000)))
    base = Leaf(3)
    for i in range(1000):
        base = Pair(base, base)
    depth = 0
    while isinstance(base, Pair):
        base = base.inner
        depth += 1
    print(depth, base.value)
    print(sum(close() for i in range(30000)), closes_in_a_loop(1000))


main()
