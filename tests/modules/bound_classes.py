"""Classes that Python constructs, reads, writes, calls and passes back."""


class Shape:
    """Anything with an area."""
    made = 0
    unit = "cm"

    def __init__(self, name):
        self.name = name
        Shape.made += 1

    def area(self):
        return 0.0

    def describe(self, digits=2, *, prefix="<"):
        """One line."""
        return f"{prefix}{self.name}: {self.area():.{digits}f} {self.unit}"

    @classmethod
    def called(cls, name):
        return cls(name)

    @staticmethod
    def double(x, times=2):
        return x * times


class Circle(Shape):
    def __init__(self, r, name="circle"):
        super().__init__(name)
        self.r = r
        self.tags = []
        self.notes = {}
        self.parent = None

    def area(self):
        return 3.25 * self.r * self.r

    def tag(self, t):
        self.tags.append(t)
        self.notes[t] = len(self.tags)
        return self

    @property
    def diameter(self):
        """Twice the radius."""
        return 2 * self.r

    @diameter.setter
    def diameter(self, d):
        if d < 0:
            raise ValueError("negative diameter")
        self.r = d / 2

    @property
    def fixed(self):
        return 42

    def late(self):
        self.extra = 2 ** 70
        return self.extra

    def keep(self, xs):
        self.tags = xs
        return len(xs)

    def __eq__(self, other):
        if not isinstance(other, Circle):
            return NotImplemented
        return self.r == other.r

    def __lt__(self, other):
        return self.r < other.r

    def __len__(self):
        return len(self.tags)

    def __getitem__(self, i):
        return self.tags[i]

    def __setitem__(self, i, t):
        self.tags[i] = t

    def __contains__(self, t):
        return t in self.tags

    def __bool__(self):
        return self.r > 0

    def __add__(self, other):
        return Circle(self.r + other.r, self.name + other.name)

    def __neg__(self):
        return Circle(-self.r)

    def __call__(self, k):
        return self.r * k

    def __repr__(self):
        return f"Circle({self.r})"

    def __str__(self):
        return f"o{self.r:g}"


class Square(Shape):
    def __init__(self, side):
        self.side = side
        Shape.__init__(self, "square")

    def area(self):
        return self.side * self.side

    def __hash__(self):
        return hash(self.side)

    def __eq__(self, other):
        return self.side == other.side


class Stack:
    def __init__(self):
        self.items = []
        self.depth = 0

    def push(self, x):
        self.items.append(x)
        self.depth += 1

    def pop(self):
        self.depth -= 1
        return self.items.pop()

    def __enter__(self):
        self.push(0)
        return self

    def __exit__(self, kind, error, trace):
        self.pop()
        return False


class Guard:
    def __init__(self, name):
        self.name = name
        self.seen = []

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error is None:
            self.seen.append("none")
            return False
        self.seen.append(str(error))
        return isinstance(error, ValueError)


class Node:
    def __init__(self, value, next_node=None):
        self.value = value
        self.next = next_node

    def total(self):
        n, at = 0, self
        while at is not None:
            n += at.value
            at = at.next
        return n


class Plain:
    pass


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


FIRST = Circle(1.0)
ALL = [FIRST]
BY_NAME = {"first": FIRST}


def same(c):
    return c


def biggest(shapes):
    best = shapes[0]
    for s in shapes:
        if s.area() > best.area():
            best = s
    return best


def grow(c, by):
    c.r += by
    c.tag("grown")


def register(c):
    ALL.append(c)
    BY_NAME[c.name] = c
    return len(ALL)


def find(name):
    return BY_NAME.get(name)


def replace(shapes, i, s):
    shapes[i] = s


def squares(d):
    return sum(d[s] for s in d)


def push_front(value, node):
    return Node(value, node)


def pair(c):
    return c, [c, c], {"c": c}


def fail(c):
    c.r = -1.0
    raise KeyError(c.name)


if __name__ == "__main__":
    c = Circle(2.0, name="c")
    print(c.describe(), c.describe(1, prefix="["), c.tag("a").diameter, c.late(), c.keep(["x"]), c.fixed)
    c.diameter = 3.0
    s = Square(2.0)
    print(s.describe(), Shape("s").describe(), Shape.called("x").name, Shape.double(3), Shape.double(3, times=4))
    print(c == c, c < c, len(c), c[0], "a" in c, bool(c), (c + c).r, (-c).r, c(2.0), repr(c), str(c))
    c[0] = "q"
    biggest([c, s, Shape("z")])
    grow(same(c), 1.0)
    register(c)
    find("c")
    replace([c, s], 0, s)
    squares({s: 1})
    c.parent = c
    with Stack() as stack:
        stack.push(2)
        stack.pop()
    with Guard("x"):
        pass
    print(push_front(1, Node(2)).total(), push_front(2, None).total())
    pair(c)
    p = Plain()
    p.x = 1
    try:
        fail(c)
    except KeyError:
        pass
    print([n for n in Countdown(3)])
