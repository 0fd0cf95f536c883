# exceptions through generators, comprehension, recursion, properties, operators, del
class Bad(Exception):
    def __init__(self, where):
        super().__init__(where)
        self.where = where


class Num:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        if other.n < 0:
            raise Bad("add")
        return Num(self.n + other.n)

    def __lt__(self, other):
        if self.n == other.n:
            raise Bad("lt")
        return self.n < other.n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        if i == 7:
            raise Bad("item")
        return i

    @property
    def half(self):
        if self.n % 2:
            raise Bad("half")
        return self.n // 2

    def __bool__(self):
        if self.n == 13:
            raise Bad("bool")
        return self.n > 0


def attempt(f):
    try:
        return str(f())
    except Bad as e:
        return "Bad " + e.where
    except (IndexError, RuntimeError) as e:
        return type(e).__name__ + " " + str(e)


print(attempt(lambda: (Num(1) + Num(2)).n), attempt(lambda: (Num(1) + Num(-2)).n))
print(attempt(lambda: Num(1) < Num(2)), attempt(lambda: sorted([Num(1), Num(3), Num(1)])[0].n))
print(attempt(lambda: list(Num(3))), attempt(lambda: sum(Num(9))), attempt(lambda: Num(3)[5]))
print(attempt(lambda: Num(4).half), attempt(lambda: Num(5).half))
print(attempt(lambda: "y" if Num(13) else "n"), attempt(lambda: not Num(1)))
print(attempt(lambda: [x for x in Num(9)]), attempt(lambda: max(Num(8))))


def deep(n):
    if n == 0:
        raise Bad("deep")
    try:
        return deep(n - 1)
    finally:
        levels.append(n)


levels = []
print(attempt(lambda: deep(5)), levels)


def forever(n):
    return forever(n + 1) + 1


print(attempt(lambda: forever(0))[:40])


def gen(n):
    for i in range(n):
        if i == 2:
            raise Bad("gen")
        yield i


print(attempt(lambda: list(gen(2))), attempt(lambda: list(gen(5))), attempt(lambda: sum(gen(9))))


def relay(n):
    try:
        yield from gen(n)
    except Bad as e:
        yield 100
        raise Bad("relay") from e


got = []
try:
    for x in relay(5):
        got.append(x)
except Bad as e:
    print(got, e, repr(e.__cause__))


class Node:
    def __init__(self, name, child=None):
        self.name = name
        self.child = child
        self.error = None

    def walk(self):
        if self.child is None:
            raise Bad(self.name)
        try:
            self.child.walk()
        except Bad as e:
            self.error = e
            raise Bad(self.name) from e


tree = Node("a", Node("b", Node("c")))
try:
    tree.walk()
except Bad as e:
    names = []
    at = e
    while at is not None:
        names.append(at.args[0])
        at = at.__cause__
    print(names, tree.error.where, tree.child.error.where)

for k in range(3):
    try:
        if k == 1:
            raise Bad(k)
        if k == 2:
            del got[10]
    except Bad as e:
        print("bad", e.where)
    except IndexError as e:
        print("index", e)
    else:
        print("else", k)
x = [Bad(i) for i in range(3)]
print([b.where for b in x], x[0].args, {b.where: b for b in x}[2].where)
y = Bad("one") if len(x) > 2 else None
print(y is not None and y.where, (y or Bad("z")).where)
