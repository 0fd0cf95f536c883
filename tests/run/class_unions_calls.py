"""Methods of objects of several classes: arguments, defaults, errors, recursion, results of several types."""
import sys


class Shape:
    def __init__(self, n):
        self.n = n

    def area(self):
        return self.n

    def grown(self, by, times=2, *, extra=0):
        return type(self).__name__, self.n + by * times + extra

    def name(self):
        return "shape"


class Square(Shape):
    def area(self):
        return self.n * self.n

    def name(self):
        return None

    def only_square(self):
        return 1


class Circle(Shape):
    def area(self):
        return self.n * 3

    def grown(self, by, times=5, *, extra=1):
        self.n += by
        return "circle", self.n * times + extra

    def name(self):
        raise ValueError("no name %d" % self.n)


class Line(Shape):
    def area(self):
        return 0

    def name(self):
        return ["line", str(self.n)]


def pick(i):
    return [Shape, Square, Circle, Line][i % 4](i)


shapes = [pick(i) for i in range(8)]
print(sum(s.area() for s in shapes), [s.area() for s in shapes])
for s in shapes:
    print(s.grown(1), s.grown(2, 3), s.grown(by=4, extra=7), s.grown(*[1, 2]))
    try:
        print(s.name())
    except ValueError as error:
        print(error)
    try:
        print(s.only_square())
    except AttributeError as error:
        print(error)


# a tree of expressions: recursion through the dispatcher
class Number:
    def __init__(self, value):
        self.value = value

    def eval(self, names):
        return self.value

    def show(self):
        return str(self.value)


class Name:
    def __init__(self, name):
        self.name = name

    def eval(self, names):
        return names[self.name]

    def show(self):
        return self.name


class Add:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def eval(self, names):
        return self.left.eval(names) + self.right.eval(names)

    def show(self):
        return "(" + self.left.show() + " + " + self.right.show() + ")"


class Div(Add):
    def eval(self, names):
        return self.left.eval(names) // self.right.eval(names)

    def show(self):
        return f"({self.left.show()} / {self.right.show()})"


tree = Number(0)
for i in range(1, 6):
    tree = Add(tree, Number(i)) if i % 2 else Div(Add(Name("x"), tree), Number(i))
print(tree.show(), tree.eval({"x": 2 ** 70}), tree.eval({"x": 100}))
try:
    tree.eval({"y": 1})
except KeyError as error:
    print(error)
try:
    Div(tree, Number(0)).eval({"x": 1})
except ZeroDivisionError as error:
    print(error)


class Loop:
    def __init__(self):
        self.inner = None

    def eval(self, names):
        return self.inner.eval(names)


def chain(n, end):
    node = end
    for _ in range(n):
        node = Add(node, Number(1))
    return node


sys.setrecursionlimit(400)
print(chain(300, Number(0)).eval({}))
try:
    print(chain(500, Name("x")).eval({"x": 0}))
except RecursionError as error:
    print("RecursionError", str(error)[:32])


# what a method changes is seen behind the call
class Counter:
    def __init__(self):
        self.log = []
        self.total = 0


class Up:
    def __init__(self, counter):
        self.counter = counter

    def step(self, log):
        self.counter.total += 1
        log.append("up")


class Down(Up):
    def step(self, log):
        self.counter.total -= 1
        log.clear()


class Fresh(Up):
    def step(self, log):
        self.counter.log = ["fresh"]
        self.counter = Counter()


counter = Counter()
for k in range(12):
    who = [Up, Down, Fresh, Up][k % 4](counter)
    log, before = counter.log, counter.total
    who.step(log)
    print(counter.total - before, log, counter.log, log is counter.log, who.counter is counter)


def all_steps(items, log):
    done = []
    for item in items:
        held = item.counter
        item.step(log)
        done.append(held.total)
    return done


print(all_steps([Up(counter), Down(counter), Fresh(counter)], counter.log), counter.log)


class Maker:
    def make(self, n):
        return Number(n)


class Other(Maker):
    def make(self, n):
        return Name("x") if n % 2 else Number(-n)


class Third(Maker):
    def make(self, n):
        return Add(Number(n), Name("x"))


for n in range(6):
    made = [Maker, Other, Third][n % 3]().make(n)
    print(made.show(), made.eval({"x": n}))
