from contextlib import contextmanager, closing, nullcontext, suppress, ContextDecorator, AbstractContextManager


@contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name.upper()
    except ValueError as e:
        print("value", e)
    finally:
        print("</" + name + ">")


with tag("a") as t:
    print("in", t)
with tag("b"):
    raise ValueError("swallowed")
try:
    with tag("c"):
        raise KeyError("through")
except KeyError as e:
    print("got", e)


@contextmanager
def numbers(n, step=1):
    yield n * step


with numbers(5, step=3) as x, tag("d") as y:
    print(x + 1, y)

with suppress(KeyError):
    print({}["x"])
with suppress(KeyError, ValueError):
    int("x")
try:
    with suppress(KeyError):
        raise IndexError("i")
except IndexError as e:
    print("not suppressed", e)


class Thing:
    def __init__(self, name):
        self.name = name

    def close(self):
        print("close", self.name)


with closing(Thing("t")) as thing:
    print(thing.name)
with nullcontext(5) as five:
    print(five)
with nullcontext():
    print("null")


class Log(ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, exc_type, exc, tb):
        print("exit", self.name, exc_type.__name__ if exc_type else None)
        return False


@Log("deco")
def add(a, b):
    return a + b


print(add(1, 2))


class Own(AbstractContextManager):
    def __exit__(self, exc_type, exc, tb):
        print("own", exc)
        return True


with Own() as o:
    raise ValueError("x")
print(isinstance(o, AbstractContextManager))


@contextmanager
def never():
    if False:
        yield 1


try:
    with never():
        print("not here")
except RuntimeError as e:
    print(e)


@contextmanager
def twice():
    yield 1
    yield 2


try:
    with twice():
        pass
except RuntimeError as e:
    print(e)
manager = suppress(ValueError)
with manager:
    int("x")
with manager:
    int("y")
kinds = (KeyError, IndexError)
with suppress(*kinds):
    [][0]
with suppress(kinds, ZeroDivisionError):
    1 // 0
with suppress():
    print("nothing")
