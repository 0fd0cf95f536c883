"""dir() of objects and of classes of the program."""


class Base:
    shared = 1

    def base(self):
        return "base"


class Tool(Base):
    """A tool."""
    zeta, _hidden = 1, 2

    def __init__(self, n, wide=False):
        self.n = n
        if wide:
            self.width = n * 2
        self.__secret = 3

    def run(self):
        return self.n

    @property
    def double(self):
        return self.n * 2

    @staticmethod
    def helper():
        return "help"

    @classmethod
    def make(cls):
        return cls(7)

    def __len__(self):
        return 3

    def __private(self):
        return 4


def public(o):
    return [name for name in dir(o) if not name.startswith("_")]


t = Tool(1)
w = Tool(2, wide=True)
print(public(t), public(w))
print(dir(t))
print(dir(Tool))
print(dir(Base))
t.later = "x"
print("later" in dir(t), "later" in dir(w), len(dir(t)) - len(dir(w)))


class Tests:
    def __init__(self):
        self.log = []

    def test_b(self):
        self.log.append("b")
        return 1

    def test_a(self):
        self.log.append("a")
        return "a"

    def helper(self):
        raise ValueError("not called")

    def run(self):
        for name in dir(self):
            if name.startswith("test_"):
                print(name, getattr(self, name)())
        return self.log


print(Tests().run())
for one in (Base(), Tests()):
    print([n for n in dir(one) if n[0] != "_"])
names = dir(w)
names.append("mine")
print(names[-1], "mine" in dir(w), names[:3])


class Empty:
    pass


print(dir(Empty()) == dir(Empty), dir(Empty()))
