# what attributes may hold, over the whole program: small ones, ones that grow, ones that methods called by the runtime write
class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self, n):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.state >> 8) % n


class Grows:
    def __init__(self):
        self.n = 1
        self.steps = 0

    def step(self):
        self.n *= 3
        self.steps += 1


class Hooked:
    def __init__(self, n):
        self.n = n
        self.seen = 0
        self.asked = 1

    def __repr__(self):
        self.seen = self.n * 2**62
        return f"H{self.n}"

    def __eq__(self, other):
        put(self, 2**63 + self.n)
        return self.n == other.n

    def __hash__(self):
        return self.n

    def __lt__(self, other):
        self.seen = self.seen + 1
        return self.n < other.n


class Base:
    limit = 5

    def __init__(self):
        self.x = 7

    def grow(self):
        self.x = -self.x


class Child(Base):
    def __init__(self):
        super().__init__()
        self.x = 2**61

    def grow(self):
        self.x = self.x + self.x


class Late:
    def set(self, n):
        self.value = n

    def get(self):
        return self.value + 1


class Counter:
    def __init__(self):
        self.items = [1, 2, 3]
        self.at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.at >= len(self.items):
            raise StopIteration
        self.at += 1
        return self.items[self.at - 1]


total = 1
last = 0


def put(hooked, k):
    global total
    hooked.asked = k
    total = k


def take(hooked):
    global last
    last = hooked.asked


r = Random(42)
print([r.next(10) for i in range(5)], r.state)
g = Grows()
for i in range(60):
    g.step()
print(g.n, g.steps, g.n % 1000003, g.n * 2)
a, b = Hooked(7), Hooked(7)
print(a, b)
print(a.seen, a.seen + 1, a.seen * 3)
print({a: 1}[b], a.asked, b.asked + 1, total + 1)
take(a)
print(last, last * 2, sorted([Hooked(3), Hooked(1)]), a.seen)
for thing in [Base(), Child()]:
    thing.grow()
    print(thing.x, thing.x * 4, thing.limit - 6)
late = Late()
try:
    print(late.get())
except AttributeError as error:
    print(error)
late.set(2**62)
print(late.get() * 2, [x for x in Counter()])


def f():
    n = 2**70
    p = Random(n)
    return p.state + 1, p.next(7)


print(f())
