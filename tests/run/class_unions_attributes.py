"""Attributes that several classes have: at one place, of different types, set late, properties, class variables."""


class Base:
    label = "base"

    def __init__(self, n):
        self.n = n
        self.name = "n%d" % n
        self.links = [n]
        self.at = (n, n * 0.5)

    def later(self, flag, number):
        self.flag = flag
        self.number = number
        self.text = str(number)
        self.other = None if flag else self

    def bump(self):
        self.n += 1
        self.links.append(self.n)
        return self


class One(Base):
    pass


class Two(Base):
    label = "two"

    def __init__(self, n):
        self.before = n * 2
        super().__init__(n)
        self.extra = 1.5


class Three(Base):
    def __init__(self, n):
        Base.__init__(self, n)
        self.extra = "text"
        self.before = n * 3


class Alone:
    """Not of the family, some names alike."""

    def __init__(self, n):
        self.before = n
        self.n = n
        self.label = "alone"

    @property
    def name(self):
        return "property %d" % self.n

    def __getattr__(self, attribute):
        return "<" + attribute + ">"


def family(i):
    return One(i) if i % 3 == 0 else Two(i) if i % 3 == 1 else Three(i)


def anybody(i):
    return Alone(i) if i % 4 == 3 else family(i)


def perhaps(i):
    return None if i % 5 == 4 else family(i)


for i in range(6):
    x = family(i)
    print(x.n, x.name, x.links, x.at, x.label)
    x.n += 10
    x.name = x.name * 2
    x.links[0] = -1
    x.at = (x.n, 0.25)
    x.bump()
    print(x.n, x.name, x.links, x.at)
    try:
        print(x.flag, x.number, x.text, x.other)
    except AttributeError as error:
        print(error)
    x.later(i % 2 == 0, i * 2 ** 62)
    print(x.flag, x.number, x.text, x.other is x)
    x.number -= 2 ** 62
    x.flag = not x.flag
    print(x.number, x.flag)
    del x.text
    del x.flag
    try:
        x.flag
    except AttributeError as error:
        print(error)
    try:
        x.text
    except AttributeError as error:
        print(error)
    if isinstance(x, (Two, Three)):
        print(x.extra, x.before)

for i in range(8):
    y = anybody(i)
    print(y.n, y.label, y.name)
    y.n *= 2
    print(y.n)
    if not isinstance(y, One):
        print(y.before)

for i in range(6):
    z = perhaps(i)
    try:
        z.n += 2
        print(z.n)
        z.name = "z"
        print(z.name)
    except AttributeError as error:
        print(error)
    if z:
        z.n = -z.n
        print(z.n, z.label)
    print(z.links if z is not None else "nothing")


def swap(a, b):
    a.n, b.n = b.n, a.n
    a.name, b.name = b.name, a.name
    first, one = a.n, One(7)
    one.n = first + 1
    b.n = one.n
    return a.n, b.n, one.n


for i in range(4):
    print(swap(family(i), family(i + 1)), swap(*[family(1)] * 2))


def mixed(x, two):
    """Through a union and through a class of it."""
    total = 0
    for k in range(3):
        x.n = k
        two.n = two.n + 1
        total += x.n * 10 + two.n
        x.links = two.links + [k]
        two.links = x.links[1:]
        total += len(x.links) + len(two.links)
    return total


two = Two(5)
print(mixed(two, two), mixed(One(4), Two(2)), mixed(Three(1), two), two.links)
