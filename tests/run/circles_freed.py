"""Circles of instances: they go, and nothing else goes with them."""


class Node:
    def __init__(self, value):
        self.value = value
        self.name = "node " + str(value)
        self.parent = None
        self.children = []
        self.by_name = {}
        self.pair = (value, None)

    def add(self, child):
        child.parent = self
        self.children.append(child)
        self.by_name[child.name] = child
        child.pair = (child.value, self)


def build(depth):
    node = Node(depth)
    if depth:
        node.add(build(depth - 1))
        node.add(build(depth - 1))
    return node


def count(node):
    total = 1
    for child in node.children:
        assert child.parent is node and child.pair[1] is node
        assert node.by_name[child.name].parent is node
        total += count(child)
    return total


class Ring:
    __slots__ = ("next", "data", "shared")

    def __init__(self, data, shared):
        self.next = self
        self.data = data
        self.shared = shared


def ring(size, shared):
    first = Ring([0], shared)
    last = first
    for i in range(1, size):
        last.next = Ring([i], shared)
        last = last.next
    last.next = first
    return first


def counter():
    """Functions that refer to each other keep their variables in a circle."""
    calls = []

    def even(n):
        calls.append(n)
        return n == 0 or table[1](n - 1)

    def odd(n):
        return n != 0 and table[0](n - 1)

    table = [even, odd]
    return even


kept = build(6)
shared = [1, 2, 3]
kept_ring = ring(5, shared)
holders = {}
for i in range(300):
    tree = build(6)
    assert count(tree) == 127
    r = ring(20, [i, i + 1])
    r2 = ring(3, shared)
    if i % 100 == 0:
        holders[i] = tree.children[1]
    r.next.data.append(i)
    last = r.next
    even = counter()
    if i % 50 == 0:
        print(i, even(10), even(7), last.data, r.shared)
print(count(kept), len(shared))
print([(key, count(value), value.parent is not None and len(value.parent.children)) for key, value in holders.items()])
place, seen = kept_ring, []
for _ in range(7):
    seen.append(place.data[0])
    assert place.shared is shared
    place = place.next
print(seen)
