"""Objects of several classes wherever a value may stand: closures, generators, tuples, tables, exceptions, hooks."""
import copy


class Base:
    kind = "base"

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


class Left(Base):
    kind = "left"

    def __eq__(self, other):
        return isinstance(other, (Left, Right)) and self.n == other.n

    def __hash__(self):
        return hash(self.n)

    def __bool__(self):
        return self.n % 2 == 1


class Right(Base):
    kind = "right"

    def __init__(self, n, more=1.5):
        super().__init__(n)
        self.more = more

    def __repr__(self):
        return f"Right({self.n}, {self.more})"

    def __len__(self):
        return self.n


class Apart:
    def __init__(self, n, inner):
        self.inner = inner
        self.n = str(n)

    def __str__(self):
        return "Apart " + self.n


def make(i):
    return Left(i) if i % 3 == 0 else Right(i) if i % 3 == 1 else Apart(i, None)


def maybe(i):
    return None if i % 4 == 3 else make(i)


def stream(n):
    for i in range(n):
        got = yield maybe(i)
        if got is not None:
            yield got


def counter(start):
    held = make(start)
    other = maybe(start)

    def shift(i):
        nonlocal held, other
        old = held
        held = make(i)
        other = maybe(i)
        return old

    def show():
        return type(held).__name__, other is None
    return shift, show


for item in stream(8):
    print(type(item).__name__, "true" if item else "false")
lines = stream(4)
print(next(lines).n, lines.send(Right(5)), next(lines).n)
shift, show = counter(0)
print(type(shift(1)).__name__, show(), type(shift(2)).__name__, show(), show())
shift(3)
print(show())

# in containers
row = [make(i) for i in range(6)]
print([type(x).__name__ for x in row], row[1], str(row[2]))
row.reverse()
row.insert(1, Right(50))
del row[0]
print(row.index(row[3]), row.count(row[0]), row.pop().n, row[-1] in row, len(row[1:4]), row[0] == row[0])
pairs = [(make(i), i) for i in range(4)]
for thing, i in pairs:
    print(thing.n, i)
table = {make(i): i for i in range(3)}
table[Left(0)] = 7
print(len(table), table[Left(0)], Left(0) in table, Left(3) in table, table.get(Right(1)))
by_name = {"a": make(0), "b": maybe(3), "c": make(1)}
print(by_name["c"], by_name["b"], by_name.get("d"), by_name.pop("a").n, by_name.setdefault("e", Right(2)))
some = {Left(1), Left(1), Right(1)}
print(len(some), Left(1) in some)
print(sorted([Left(3), Right(1), Left(2)])[0], max([Left(3), Right(9)]), min(Right(4), Left(6)))
print(*sorted([Right(3), Left(1)], key=lambda x: x.n, reverse=True)[:1])

# attributes
tree = Apart(1, Apart(2, Left(3)))
print(type(tree.inner).__name__, type(tree.inner.inner).__name__)
tree.inner = make(4)
print(tree.inner)
again = copy.deepcopy(tree)
print(again.inner is tree.inner, again.inner, copy.copy(tree).inner is tree.inner)


class Late:
    def set(self, i):
        self.it = make(i)
        self.other = maybe(i)

    def drop(self):
        del self.it


late = Late()
for step in (1, 3):
    try:
        print(late.it.n)
    except AttributeError as error:
        print(error)
    late.set(step)
    print(late.it.n, late.other)
    late.drop()

# names that may be unbound
for n in (0, 1):
    if n:
        bound = make(1)
        none_or = maybe(3)
    try:
        print(bound, none_or)
    except NameError as error:
        print(error)
del bound


# exceptions
class Small(Exception):
    pass


class Large(ValueError):
    def __init__(self, by):
        super().__init__("large", by)
        self.by = by


def fail(i):
    if i == 0:
        raise Small("s")
    raise Large(i)


kept = None
for i in range(2):
    try:
        fail(i)
    except (Small, Large) as error:
        kept = error
        print(type(error).__name__, error.args, error)
print(repr(kept))
try:
    raise kept
except Large as error:
    print(error.by)

# functions of several classes as values
def one(x):
    return x + 1


def two(x, y=3):
    return x * y


for function in (one, two, len if False else one):
    print(function(4))


def adder(k):
    def add(x):
        return x + k
    return add


def multiplier(k):
    def multiply(x):
        return x * k
    return multiply


steps = [adder(2), multiplier(5), adder(1)]
value = 1
for step in steps:
    value = step(value)
print(value)
chosen = None
for i in range(3):
    if chosen:
        print(chosen(10))
    chosen = adder(i) if i % 2 else multiplier(i + 1)
print(chosen == chosen, chosen is steps[0], chosen is None)


def same(a, b):
    return a is b, a == b, a != b


print(same(row[0], row[0]), same(row[0], row[1]), same(None, row[0]), same(Left(1), Right(1)), same(Right(1), Left(1)))
print(f"{make(1)} {make(1)!r} {maybe(3)}", "%s" % make(4), "{}".format(make(7)))
try:
    print(make(0) < make(2))
except TypeError as error:
    print(error)
try:
    print(make(1) + 1)
except TypeError as error:
    print(error)
try:
    print(maybe(3).n)
except AttributeError as error:
    print(error)
try:
    print(hash(make(1)) == hash(1), len(make(1)), len(make(0)))
except TypeError as error:
    print(error)
