from dataclasses import dataclass
from enum import Enum


class Base:
    def hello(self):
        return "hello " + self.who()

    def who(self):
        return "base"


def outer(prefix):
    def middle(suffix):
        class Local(Base):
            class Part:
                def text(self):
                    return prefix + suffix + "part"

            def who(self):
                return prefix + self.name + suffix

            def __init__(self, name):
                self.name = name
                self.part = self.Part()

            @staticmethod
            def static(n):
                return prefix * n

            @classmethod
            def named(cls, n):
                return suffix + cls.__name__ + str(n)

        return Local("m"), Local.static(2), Local.named(1), Local("z").static(1)
    return middle


local, text, named, one = outer("<")(">")
print(local.hello(), local.part.text(), text, named, one, isinstance(local, Base), type(local).__name__)
first = outer("a")
print([first(c)[0].hello() for c in "xyz"], [m.hello() for m in (local, Base())])


def numbers(n):
    class Number(Exception):
        def __init__(self, v):
            super().__init__(f"{v} of {n}")
            self.v = v

        def twice(self):
            return self.v * n

    @dataclass
    class Pair:
        a: int
        b: int = 2

        def total(self):
            return (self.a + self.b) * n

    class Color(Enum):
        RED = 1
        BLUE = 2

        def text(self):
            return self.name * n

    out = []
    for v in range(n):
        try:
            if v % 2:
                raise Number(v)
            out.append(Pair(v).total())
        except Number as error:
            out.append((str(error), error.twice(), error.args))
    return out, Color.RED.text(), [c.text() for c in Color], Pair(1) == Pair(1, 2), Pair(3)


print(numbers(3))
print(numbers(1))


def tree(values):
    count = 0

    class Node:
        def __init__(self, value):
            nonlocal count
            count += 1
            self.value = value
            self.left = None
            self.right = None

        def insert(self, value):
            if value < self.value:
                if self.left is None:
                    self.left = Node(value)
                else:
                    self.left.insert(value)
            elif self.right is None:
                self.right = Node(value)
            else:
                self.right.insert(value)

        def walk(self):
            if self.left:
                yield from self.left.walk()
            yield self.value
            if self.right:
                yield from self.right.walk()

        def depth(self, deepest=0):
            return 1 + max(self.left.depth() if self.left else deepest, self.right.depth() if self.right else 0)

    root = Node(values[0])
    for v in values[1:]:
        root.insert(v)
    return root, count


root, count = tree([5, 2, 8, 1, 9, 3])
print(list(root.walk()), count, root.depth())
root.insert(4)
print(list(root.walk()), [x * 2 for x in tree([3, 1])[0].walk()])


def deep(k):
    class Holder:
        def get(self):
            return k, inner

    inner = deep(k - 1) if k else None
    return Holder()


h = deep(3)
while h:
    k, h = h.get()
    print(k, end=" ")
print()


def ring(n):
    held = []

    class Ring:
        def __init__(self):
            held.append(self)

        def size(self):
            return len(held) + n
    for _ in range(n):
        Ring()
    return held[0]


print(sum(ring(3).size() for _ in range(1000)))


def fails(x):
    class Bad:
        def run(self):
            return 10 // x
    return Bad()


good = fails(2)
print(good.run())
print(fails(0).run())
