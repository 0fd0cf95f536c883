class Note:
    def __init__(self, name, swallows=False):
        self.name = name
        self.swallows = swallows
        self.errors = 0

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, repr(error), kind is None, traceback is None)
        if kind is not None:
            self.errors += 1
        return self.swallows


class Quiet:
    def __enter__(self):
        return 5

    def __exit__(self, kind, error, traceback):
        if not kind:
            print("quiet end")
        elif isinstance(error, ValueError):
            print("quiet value", error.args)
        else:
            print("quiet error")


class Bad:
    def __enter__(self):
        raise KeyError("enter")

    def __exit__(self, kind, error, traceback):
        print("never")


class Worse:
    def __init__(self):
        self.count = 0

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.count += 1
        raise IndexError(self.count)


def f(way, swallows):
    for i in range(2):
        with Note("a") as a, Note("b", swallows):
            if way == "return":
                return "returned", a.name
            if way == "break":
                break
            if way == "continue":
                continue
            if way == "raise":
                raise ValueError(i)
            print("body", i)
        print("behind", i)
    return "fell", ""


for way in ["end", "return", "break", "continue", "raise"]:
    try:
        print(f(way, way == "end"))
    except ValueError as e:
        print("out", e)
print(f("raise", True))


def g(n):
    with Quiet() as five:
        x = 10 // n + five
    return x


print(g(2))
try:
    print(g(0))
except ZeroDivisionError as e:
    print(e)
with Quiet():
    try:
        with Quiet():
            raise ValueError("inner")
    except ValueError:
        print("handled")
try:
    with Note("outer"), Bad():
        print("not here")
except KeyError as e:
    print(e, e.__context__)
w = Worse()
for n in range(2):
    try:
        with w:
            if n:
                raise ValueError("body")
    except IndexError as e:
        print(e, repr(e.__context__))
print(w.count)
note = Note("kept", True)
with note:
    with note as same:
        print(same is note)
        raise KeyError("twice")
    print("swallowed", note.errors)


def maybe(n):
    with Note("m", True):
        y = 10 // n
    try:
        return y
    except UnboundLocalError as e:
        return "unbound"


print(maybe(5), maybe(0))


class Temporary:
    live = 0

    def __enter__(self):
        Temporary.live += 1
        return [Temporary.live]

    def __exit__(self, kind, error, traceback):
        Temporary.live -= 1


def depth(n):
    with Temporary() as t:
        if n == 0:
            raise OverflowError(t[0])
        return depth(n - 1)


try:
    depth(4)
except OverflowError as e:
    print(e, Temporary.live)
with Note("last"):
    raise OSError(2, "gone")
