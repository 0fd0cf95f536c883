"""Functions that compiled code gives to Python."""
import math


def adder(n):
    """Adds."""
    def add(x, times=1):
        """Adds n."""
        return x + n * times
    return add


def counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start
    return step, reset


def derivative(f, h=1e-5):
    return lambda x: (f(x + h) - f(x - h)) / (2 * h)


def compose(f, g):
    def h(x):
        return f(g(x))
    return h


def memo(f):
    known = {}

    def inner(n):
        if n not in known:
            known[n] = f(n)
        return known[n]
    return inner


def table(names):
    return {name: (lambda x, k=len(name): x) if False else (lambda x: x + name) for name in names}


def collector():
    seen = []

    def take(item):
        seen.append(item)
        return seen
    return take


def checked(n):
    def check(x):
        if x > n:
            raise ValueError("over %d" % n)
        return x
    return check


class Button:
    def __init__(self, label):
        self.label = label
        self.press = lambda: "pressed " + self.label

    def handler(self, times):
        def handle(event):
            return [self.label + event] * times
        return handle


def same(f, g):
    return f is g


if __name__ == "__main__":
    print(adder(1)(2), adder(1)(2, times=3), adder(0.5)(1.5))
    step, reset = counter()
    print(step(), step(5), reset())
    print(derivative(math.sin)(0.0), compose(math.sin, math.cos)(1.0), memo(lambda n: n * n)(3))
    print(table(["a"])["a"]("x"), collector()(1), checked(3)(2))
    b = Button("ok")
    print(b.press(), b.handler(2)("!"))
