# Decorated methods in hierarchies: overridden, special, stacked, by a class; one decorator on many functions.
import functools


def logged(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        print("->", func.__name__, len(args), sorted(kwargs))
        try:
            return func(*args, **kwargs)
        finally:
            print("<-", func.__name__)
    return wrapper


def limited(most):
    def decorate(func):
        def wrapper(self, amount, *rest):
            if amount > most:
                raise ValueError(f"{func.__name__}: {amount} > {most}")
            return func(self, amount, *rest)
        return wrapper
    return decorate


class Counted:
    def __init__(self, func):
        self.func = func
        self.count = 0

    def __call__(self, *args):
        self.count += 1
        return self.func(*args)


class Node:
    @logged
    def __init__(self, name):
        self.name = name

    @logged
    def __str__(self):
        return "Node " + self.name

    @logged
    def __add__(self, other):
        return self.name + other.name

    @logged
    def size(self, unit="x", *, scale=1):
        return str(len(self.name) * scale) + unit

    @Counted
    def plain(value):
        return value * 2


class Leaf(Node):
    @limited(10)
    def cut(self, amount, by=1):
        return self.name[:amount] * by

    @logged
    def size(self, unit="y", **options):
        return "leaf " + super().size(unit, **options)


class Deep(Leaf):
    def __init__(self, name, depth):
        super().__init__(name)
        self.depth = depth

    @limited(3)
    @logged
    def cut(self, amount, by=2):
        return "deep " + super().cut(amount, by)


nodes = [Node("a"), Leaf("bb"), Deep("ccc", 3)]
for node in nodes:
    print(node, node.size(), node.size("z", scale=2))
print(nodes[0] + nodes[2])
for leaf in nodes[1:]:
    for amount in (2, 5, 20):
        try:
            print(leaf.cut(amount), leaf.cut(amount, 3))
        except ValueError as error:
            print(error)
print(nodes[0].plain(4), Node.plain(5), Node.plain.count)
method = nodes[1].size
print(method("q"), Leaf.size(Leaf("q"), "w"), Leaf.size.__name__)
try:
    nodes[0].size(1, 2, 3)
except TypeError as error:
    print(error)
nodes[2].cut(50)
