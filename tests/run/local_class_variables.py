import functools


def shapes(unit, names):
    made = 0
    log = []

    class Shape:
        kinds = 0

        def __init__(self, size, name="s"):
            nonlocal made
            made += 1
            self.size = size
            self.name = name
            log.append(name)
            Shape.kinds += 1

        def area(self):
            return self.size * self.size * unit

        def scaled(self, k):
            return type(self)(self.size * k) if k < 0 else Shape(self.size * k, self.name + "x")

        @property
        def label(self):
            return f"{names[0]}:{self.name}"

        @label.setter
        def label(self, value):
            names.append(value)
            self.name = value

        def __repr__(self):
            return f"<{self.name} {self.area()}{unit}>"

        def __eq__(self, other):
            if not isinstance(other, Shape):
                return NotImplemented
            return self.area() == other.area()

        def __hash__(self):
            return hash((self.size, unit))

        def __lt__(self, other):
            return self.size * unit < other.size * unit

        def __add__(self, other):
            return Shape(self.size + other.size, unit * "+" if isinstance(unit, int) else "p")

        def __iter__(self):
            for i in range(self.size):
                yield i * unit, self

        def __len__(self):
            return self.size + made * 0

        def __contains__(self, item):
            return item in names

        def __call__(self, f):
            return [f(x) + unit for x in range(self.size)]

        def __enter__(self):
            log.append("enter")
            return self

        def __exit__(self, kind, value, traceback):
            log.append(f"exit {kind is not None} {unit}")
            return True

        def inner(self):
            def total(k):
                return k * unit + self.size
            return [total(k) for k in range(3)], (lambda: (unit, self.name))

    class Circle(Shape):
        def __init__(self, size):
            super().__init__(size, "circle")

        def area(self):
            return 3 * super().area() + made * 0

        def missing(self):
            return later

    def count():
        return made

    a, b = Shape(2), Circle(3)
    print(a, b, a + a, sorted([b, a]), a < b, a == Shape(2), a in [b, a], {a: 1}[Shape(2, "q")], {a, Shape(2), b})
    print(a.scaled(2), a.label, b.label, len(a), "n" in a, "z" in a, a(lambda x: x * 10), max(a, b), made, count())
    a.label = "new"
    print(a.label, names, log[-1], Shape.kinds)
    with a as c:
        c.size += 1
        raise ValueError("swallowed")
    print(a, log[-2:])
    items, f = b.inner()
    print(items, f(), list(map(Shape.area, [a, a])), list(map(a.scaled, [1, 2])))
    try:
        b.missing()
    except NameError as error:
        print(type(error).__name__, error)
    later = 5
    print(b.missing())
    unit = 7
    print(a.area(), [x for x, _ in a], isinstance(b, Shape), type(b).__name__, functools.reduce(lambda x, y: x + y, [a, b, a]))
    return a, b, count


a, b, count = shapes(2, ["n"])
print(a, b, a.area(), count(), a.scaled(3), count())
x, y, count2 = shapes(5, ["m", "k"])
print(x, y, x.area(), a.area(), count(), count2(), x.label, a.label)
for value, owner in x:
    print(value, owner is x, end=" ")
print()
print(sorted([x, a, y, b]), [s.inner()[1]() for s in (a, x)])
print(sum(v for v, _ in b), dict((s, s.size) for s in [a, b]))
