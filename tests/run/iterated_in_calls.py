# list(reversed(q)) where both have elements of one type; calls of what always raises
from collections import deque


def show(*values):
    for value in values:
        print(repr(value), end=" ")
    print()


def backwards():
    q = deque([[1, "a", None], [1, "b", None]], maxlen=3)
    show(q, q[0], q.pop(), len(q))
    show(list(reversed(q)), tuple(reversed(q)), sorted(reversed(q)))


backwards()


class Box:
    def __init__(self):
        self.xs = [3, 1, 2]

    def change(self, k):
        self.xs.append(k)
        return self


def lost(o):
    o = None
    for f in (lambda: list(zip(o.change(1).xs, "7")), lambda: sum(o.xs), lambda: sorted(o.xs[1]), lambda: max(o.xs, default=0)):
        try:
            print(f())
        except AttributeError as e:
            print(e)


lost(Box())
print(list(zip(Box().change(1).xs, "78")))
