"""Notes of exceptions as a list; arguments of a KeyError; tuples among arguments."""


class Err(Exception):
    pass


def g(n):
    try:
        if n:
            raise Err("x", n)
        return 1
    except Err as e:
        e.add_note(f"n={n}")
        raise


for i in range(3):
    try:
        print(g(i))
    except Err as e:
        print(e.args, getattr(e, "__notes__", []), hasattr(e, "__notes__"))
e = Err()
print(hasattr(e, "__notes__"), getattr(e, "__notes__", None))
try:
    print(e.__notes__)
except AttributeError as a:
    print(a)
try:
    print(ValueError("v").__notes__)
except AttributeError as a:
    print(a)
v = ValueError("v")
v.add_note("äö")
notes = v.__notes__
v.add_note("two")
notes.append("three")
print(notes, v.__notes__, v.__notes__ is notes, len(v.__notes__))


def show(f):
    try:
        f()
    except KeyError as e:
        a = e.args[0]
        print(repr(a), e.args, type(a).__name__)


d = {1.5: 2}
show(lambda: d[2.5])
show(lambda: d.pop(9.5))
s = {(1, "a")}
show(lambda: s.remove((2, "b")))
b = {None: 1, b"x": 2}


def delete():
    del b[b"y"]


show(delete)


class P:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"P{self.n}"


q = {P(1): 2}
show(lambda: q[P(7)])
show(lambda: q[frozenset([1])])
show(lambda: {}.popitem())
show(lambda: {True: 1}[False])


def raises(n):
    if n == 0:
        raise ValueError((1, 2))
    if n == 1:
        raise ValueError((1, "b", 3))
    if n == 2:
        raise ValueError("x")
    raise ValueError(frozenset([n]))


for i in range(4):
    try:
        raises(i)
    except ValueError as error:
        a = error.args[0]
        print(a, type(a).__name__, isinstance(a, tuple) and a[0])
v.__cause__ = e
raise v
