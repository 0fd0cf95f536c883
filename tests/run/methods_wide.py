"""Methods that count with attributes: a version for ordinary ints, another for all; also while an instance is being made."""
BIG = 10 ** 25


class Field:
    def __init__(self, size):
        self.size = size
        self.cells = [1] * 9
        self.moves = 0


class Mover:
    def __init__(self, field, x, y, dx):
        self.field = field
        self.x = x
        self.y = y
        self.dx = dx
        self.log = 0

    def move(self):
        field = self.field
        self.x = (self.x + self.dx - 1) % field.size
        self.y = (self.y * 3 + self.x) % field.size
        field.moves += 1
        self.log = self.log * 2 + self.x

    def area(self):
        return self.x * self.y + self.dx * self.x - self.y

    def jump(self, far):
        self.x = self.x * self.x + self.y
        self.dx = self.dx + far
        if self.x > 50:
            self.x = far
        self.y = self.y + self.x + self.dx
        return self.x + self.y

    def cell(self):
        field = self.field
        at = self.y * field.size + self.x
        field.cells[at] += self.dx
        return field.cells[at] - self.x

    def both(self, other):
        other.x = BIG
        self.y = self.x * self.y + self.dx
        return self.x + self.y + self.dx


class Early:
    def __init__(self, n):
        self.n = n
        self.k = 1
        print(self.count())
        self.field = Field(n)
        print(self.through())

    def count(self):
        self.n = self.n * 2 + self.k - 1
        self.k = self.k + self.n
        return self.n * self.k

    def through(self):
        field = self.field
        self.n = self.n + field.size * 2 - 1
        self.k = self.k * field.size + self.n
        return self.n - self.k


class Late:
    def __init__(self, n, ready):
        self.n = n
        if ready:
            self.field = Field(n)
        try:
            print(self.through())
        except AttributeError as error:
            print(error)

    def through(self):
        field = self.field
        self.n = self.n + field.size * 2 - 1
        self.n = self.n * field.size + self.n
        return self.n - field.size


class Node:
    def __init__(self, value, next_=None):
        self.value = value
        self.next = next_
        self.total = 0

    def add(self, n):
        self.total = self.total + self.value * n + 1
        self.value = self.value * 2 - n
        if self.next is not None:
            return self.next.add(n + 1) + self.total
        return self.total - self.value

    def ahead(self):
        following = self.next
        if following is None:
            return self.value + self.total * 2 - 1
        return following.value * self.value + self.total * following.total - 1


class Shape:
    def __init__(self, w, h):
        self.w = w
        self.h = h

    def measure(self):
        return self.w * self.h + self.scale() * self.w - self.h

    def scale(self):
        return 1


class Wide(Shape):
    def scale(self):
        self.w = self.w + BIG
        return self.h


class Gone:
    def __init__(self, n):
        self.n = n
        self.m = n

    def use(self):
        self.m = self.m * 2 + self.n - 1
        self.m = self.m + self.n * self.m
        return self.m

    def drop(self):
        del self.n


def tried(f):
    try:
        return f()
    except (ZeroDivisionError, IndexError, AttributeError) as error:
        return type(error).__name__, str(error)


NUMBERS = (0, 1, 3, 7, -4, 2 ** 31 - 1, 2 ** 31, -2 ** 31, -2 ** 31 - 1, 2 ** 62, 2 ** 63 - 1, -2 ** 63, BIG, -BIG)
for n in NUMBERS:
    for size in (3, 0, -5, 2 ** 31, BIG):
        m = Mover(Field(size), n, 2, 3)
        print(n, size, tried(m.move), m.x, m.y, m.log, m.area(), m.jump(n), m.jump(-n), m.x, tried(m.move), m.field.moves)
        c = Mover(Field(size), 1, 1, n)
        print(tried(c.cell), tried(c.cell), c.both(c), c.both(Mover(c.field, 1, 1, 1)), c.x, c.y)
    Early(n)
    Late(n, True)
    Late(n, False)
    chain = Node(n, Node(1, Node(n)))
    print(chain.add(n), chain.add(2), chain.ahead(), chain.next.next.ahead(), chain.next.ahead())
    print([s.measure() for s in (Shape(n, 2), Wide(n, 3), Shape(2, n), Wide(2, n))])
    g = Gone(n)
    print(g.use())
    g.drop()
    print(tried(g.use))
for n in range(3):
    m = Mover(Field(2 ** 30), 2 ** 31 - 2 + n, 2 ** 31 - 2, 2 ** 31 - 1 - n)
    for k in range(12):
        m.jump(2 ** 30)
        m.move()
    print(m.x, m.y, m.dx, m.log, m.area())
