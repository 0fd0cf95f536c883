from contextlib import ExitStack, contextmanager, suppress, closing


class R:
    def __init__(self, name, swallow=False, fails=False):
        self.name = name
        self.swallow = swallow
        self.fails = fails

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, exc_type, exc, tb):
        print("exit", self.name, exc_type.__name__ if exc_type is not None else None, exc)
        if self.fails:
            raise KeyError(self.name)
        return self.swallow


@contextmanager
def gen(name):
    print("gen", name)
    try:
        yield 5
    finally:
        print("gen done", name)


with ExitStack() as stack:
    names = [stack.enter_context(R(n)) for n in "ab"]
    n = stack.enter_context(gen("g"))
    stack.callback(print, "callback", 1)
    print(names, n)

with ExitStack() as stack:
    stack.enter_context(R("c", swallow=True))
    stack.enter_context(R("d"))
    raise ValueError("v")
print("after")

try:
    with ExitStack() as stack:
        stack.enter_context(R("e"))
        stack.enter_context(R("f", fails=True))
        raise ValueError("first")
except KeyError as e:
    print(repr(e), repr(e.__context__))

try:
    with ExitStack() as stack:
        stack.enter_context(R("g", fails=True))
        stack.enter_context(R("h", fails=True))
        stack.enter_context(R("i"))
except KeyError as e:
    print(repr(e), repr(e.__context__))

try:
    with ExitStack() as stack:
        stack.enter_context(R("k", fails=True))
        stack.enter_context(R("l", fails=True))
        stack.enter_context(R("m", fails=True))
        raise ValueError("in flight")
except KeyError as e:
    links = []
    at = e
    while at is not None:
        links.append(repr(at))
        at = at.__context__
    print(links)

stack = ExitStack()
stack.enter_context(R("j"))
later = stack.pop_all()
stack.close()
print("popped")
later.close()

e = ValueError("x", 1)
e.args = ("y",)
print(e, e.args, repr(e))
e.args = ()
print(repr(e))
e.__cause__ = KeyError("cause")
print(repr(e.__cause__), e.__suppress_context__)
e.__suppress_context__ = False
e.__context__ = None
print(e.__suppress_context__, e.__context__)


class Own(Exception):
    def __init__(self, a):
        self.args = (a, a)


print(Own(3).args, repr(Own("z")))


def pushed_functions():
    with ExitStack() as stack:
        stack.push(lambda cls, error, traceback: print("pushed", cls is None, error))
        stack.callback(print, "called back", 1)
    try:
        with ExitStack() as stack:
            stack.push(lambda cls, error, traceback: isinstance(error, ValueError))
            raise ValueError(1)
    except ValueError:
        print("not reached")


pushed_functions()
