"""Functions of Python's, called with stars and mappings of which the module does not know how long they are."""


class Signal:
    def __init__(self):
        self.slots = []

    def connect(self, *functions):
        self.slots.extend(functions)
        return self

    def emit(self, *args):
        return [f(*args) for f in self.slots]


def attempt(f, *args, default=None):
    try:
        return f(*args)
    except ValueError as error:
        print("failed:", error)
        return default


def call(f, *args, **kwargs):
    return f(*args, **kwargs)


def call_behind(f, first, *args):
    return f(first, *args)


def call_keyed(f, xs, sign):
    return f(*xs, sign=sign)


def call_named(f, table):
    return f(**table)
