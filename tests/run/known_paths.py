"""What an earlier test said of self.left holds until something may change it."""


class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None
        self.kind = 1

    def cut(self):
        self.left = None

    def cut_far(self):
        self.cut()

    def __eq__(self, other):
        self.left = None
        return self.key == other.key

    def __repr__(self):
        self.right = None
        return f"N{self.key}"

    @property
    def shy(self):
        self.left = None
        return 1


def attempt(f, *args):
    try:
        print(f.__name__, f(*args))
    except (AttributeError, TypeError) as e:
        print(f.__name__, type(e).__name__, e)


def fresh():
    n = Node(1)
    n.left = Node(2)
    n.right = Node(3)
    n.left.left = Node(4)
    return n


def by_call(n):
    if n.left:
        n.cut_far()
        return n.left.key
    return -1


def by_alias(n):
    other = n
    if n.left is not None:
        other.left = None
        return n.left.key
    return -1


def by_same_name(n):
    m = n.left
    if m.left is not None:
        n.left.left = None
        return m.left.key
    return -1


def by_hook(n):
    if n.left is not None:
        same = n == n
        return n.left.key, same
    return -1


def by_text(n):
    if n.right is not None:
        s = f"{n}"
        return s, n.right.key
    return -1


def by_property(n):
    if n.left is not None and n.shy:
        return n.left.key
    return -1


def by_variable(n):
    other = Node(9)
    if n.left is not None:
        n = other
        return n.left.key
    return -1


def by_loop(n):
    if n.left is None:
        return -1
    total = 0
    for i in range(3):
        total += n.left.key
        if i == 1:
            n.left = None
    return total


def by_while(n):
    count = 0
    while n.left is not None:
        count += n.left.key
        n = n.left
    return count, n.left is None


def by_handler(n):
    if n.left is None:
        return -1
    try:
        n.left = None
        raise ValueError("x")
    except ValueError:
        return n.left.key


def by_finally(n):
    if n.left is None:
        return -1
    try:
        n.cut()
    finally:
        print("finally", n.left is None)
    return n.left.key


def by_generator(n):
    def cutting():
        yield 1
        n.left = None
        yield 2

    steps = cutting()
    next(steps)
    if n.left is not None:
        next(steps)
        return n.left.key
    return -1


def by_inner(n):
    def drop():
        nonlocal n
        n = Node(7)

    if n.left is not None:
        drop()
        return n.left.key
    return -1


def by_both(n, m):
    if n.left is None or m.left is None:
        return -1
    m.cut()
    return n.left.key


def by_kind(n, value):
    n.kind = value
    if isinstance(n.kind, int):
        n.kind = "text"
        return n.kind + 1
    return n.kind


def by_tuple(n):
    if n.left:
        n.left, n.right = n.right, None
        return n.left.key, n.right.key
    return -1


def kept(n):
    if not n.left:
        n.left = Node(5)
    n.left.key += 1
    n.left.left = None
    return n.left.key, n.left.left


def chosen(n):
    return (n.left.key if n.left else 0) + (n.left and n.left.left and n.left.left.key or 0)


for case in (by_call, by_alias, by_same_name, by_hook, by_text, by_property, by_variable, by_loop, by_while, by_handler,
             by_finally, by_generator, by_inner, by_tuple, kept, chosen):
    attempt(case, fresh())
    attempt(case, Node(0))
one = fresh()
attempt(by_both, one, one)
attempt(by_both, one, fresh())
attempt(by_both, fresh(), fresh())
attempt(by_kind, one, 3)
attempt(by_kind, one, "s")
