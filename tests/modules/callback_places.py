"""Functions that Python puts into lists, dicts, tuples, attributes and variables, in stars and class variables."""

HOOK = None
TABLE = {}
ORDER = []


class Bell:
    rings = None

    def __init__(self):
        self.handlers = {}
        self.slots = []
        self.hook = None

    def on(self, name, f):
        self.handlers.setdefault(name, []).append(f)
        return f

    def connect(self, *functions):
        self.slots += functions
        return self

    def fire(self, name, x):
        if self.hook is not None:
            self.hook(name)
        return [f(x) for f in self.handlers.get(name, [])]

    def emit(self, x):
        return [f(x) for f in self.slots]

    def ring(self):
        return Bell.rings(2) if Bell.rings is not None else "silent"


def apply_all(functions, x):
    return [f(x) for f in functions]


def apply_named(table, name, x):
    return table[name](x)


def apply_pair(pair, x):
    first, second = pair
    return first(second(x))


def apply_labelled(pairs, x):
    return {label: f(x) for label, f in pairs}


def pipeline(x, *functions):
    for f in functions:
        x = f(x)
    return x


def by_name(x, **functions):
    return {name: f(x) for name, f in functions.items()}


def nested(groups, x):
    return [[f(x) for f in group] for group in groups.values()]


def hooked(x):
    return HOOK(x) if HOOK is not None else x


def tabled(name, x):
    return TABLE[name](x)


def in_order(x):
    for f in ORDER:
        x = f(x)
    return x


def total(shapes):
    return sum(shape.area() for shape in shapes)
