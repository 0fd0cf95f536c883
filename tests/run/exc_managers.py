import contextlib
from contextlib import contextmanager, ExitStack


class DB:
    def __init__(self):
        self.log = []
        self.depth = 0

    @contextmanager
    def transaction(self, name="t"):
        self.depth += 1
        self.log.append("begin " + name)
        try:
            yield self
        except KeyError as e:
            self.log.append("rollback " + str(e))
            raise
        else:
            self.log.append("commit")
        finally:
            self.depth -= 1


db = DB()
with db.transaction() as d:
    d.log.append("work")
try:
    with db.transaction("u"):
        raise KeyError("k")
except KeyError as e:
    print("got", e)
print(db.log, db.depth)


@contextlib.contextmanager
def timer(label):
    print("start", label)
    yield
    print("stop", label)


@timer("deco")
def work(a, b=2):
    print("working", a, b)
    return a * b


print(work(3), work(4, b=5))


@contextmanager
def pushed(stack, item):
    stack.append(item)
    try:
        yield len(stack)
    finally:
        stack.pop()


s = []
with pushed(s, "x") as n, pushed(s, "y") as m:
    print(s, n, m)
print(s)
with pushed([1.5], 2.5) as n:
    print(n)


def many(names):
    with ExitStack() as stack:
        sizes = [stack.enter_context(pushed(s, name)) for name in names]
        return sizes, list(s)


print(many(["a", "b", "c"]), s)


@contextmanager
def swallow(kind):
    try:
        yield
    except kind as e:
        print("swallowed", repr(e))


class Mine(Exception):
    pass


for kind, error in ((ValueError, ValueError("v")), (Mine, Mine("m")), (Exception, KeyError("k"))):
    with swallow(kind):
        raise error
try:
    with swallow(Mine):
        raise ValueError("out")
except ValueError as e:
    print("out", e, e.__context__)
