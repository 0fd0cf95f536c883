import functools


def singleton(cls):
    instances = {}

    @functools.wraps(cls)
    def get(*args, **kw):
        if cls not in instances:
            instances[cls] = cls(*args, **kw)
        return instances[cls]
    return get


def counted(name):
    def deco(cls):
        calls = [0]

        def make(*args):
            calls[0] += 1
            return cls(*args), name, calls[0]
        return make
    return deco


@singleton
class Db:
    """The database."""
    pool = 3

    def __init__(self, url, size=1):
        self.url = url
        self.size = size

    def __repr__(self):
        return f"{type(self).__name__}({self.url!r}, {self.size})"

    def again(self):
        return Db("other")

    def fail(self):
        raise ValueError("no " + self.__class__.__qualname__)


@counted("é")
class Node:
    def __init__(self, v):
        self.v = v


class Tracker:
    def __init__(self, cls):
        self.cls = cls
        self.made = []

    def __call__(self, *args):
        one = self.cls(*args)
        self.made.append(one)
        return one


@Tracker
class Job:
    def __init__(self, title):
        self.title = title


print(Db("x") is Db("y"), Db("z").url, Db("q"), Db("r").again() is Db("s"), Db("u").pool)
n, label, count = Node(5)
print(n.v, label, count, Node(6)[2])
Job("a")
Job("b")
print([j.title for j in Job.made], Job.cls.__name__)
print(callable(Db))
try:
    Db("x").nothing
except AttributeError as e:
    print(e)
try:
    Db("x").fail()
except ValueError as e:
    print(e)
Db("x").fail()
