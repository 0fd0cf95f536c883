"""Classes that the driver uses for several types: Python chooses by the constructor's arguments alone."""


class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)
        return self

    def pop(self):
        return self.items.pop()

    def __len__(self):
        return len(self.items)


class Box:
    def __init__(self, value=None):
        self.value = value

    def get(self):
        return self.value

    def put(self, value):
        self.value = value

    def same(self, other):
        return self.value == other.value


class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    def __eq__(self, other):
        return isinstance(other, Vec) and (self.x, self.y) == (other.x, other.y)

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"


class Parser:
    def __init__(self, run):
        self.run = run

    def __or__(self, other):
        def run(text, at):
            result = self.run(text, at)
            return result if result is not None else other.run(text, at)
        return Parser(run)

    def __add__(self, other):
        def run(text, at):
            a = self.run(text, at)
            b = None if a is None else other.run(text, a[1])
            return None if a is None or b is None else (a[0] + b[0], b[1])
        return Parser(run)

    def many(self):
        def run(text, at):
            out = []
            r = self.run(text, at)
            while r is not None:
                out += r[0]
                at = r[1]
                r = self.run(text, at)
            return out, at
        return Parser(run)

    def parse(self, text):
        result = self.run(text, 0)
        if result is None or result[1] != len(text):
            raise ValueError(f"cannot parse {text!r}")
        return result[0]


def char(c):
    return Parser(lambda text, at: ([c], at + 1) if at < len(text) and text[at] == c else None)


def digit():
    return Parser(lambda text, at: ([text[at]], at + 1) if at < len(text) and text[at].isdigit() else None)
