"""with over what may be one of several kinds of managers, or no manager at all."""
import io
import sys
from contextlib import closing, contextmanager, nullcontext, suppress


class Swallows:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return 1

    def __exit__(self, kind, error, traceback):
        print(self.name, "ends", kind and kind.__name__, error)
        return "yes" if self.name else ""


class Passes:
    def __enter__(self):
        return "text"

    def __exit__(self, *error):
        print("passes", len(error), error[0] is None)


class Below(Passes):
    def __enter__(self):
        return super().__enter__() + "!"


class Half:
    def __enter__(self):
        return 2.5


class Raises:
    def __enter__(self):
        raise KeyError("entered")

    def __exit__(self, *error):
        print("never")


@contextmanager
def made(n):
    print("before", n)
    try:
        yield [n]
    finally:
        print("after", n)


def pick(n):
    if n == 0:
        return Swallows("first")
    if n == 1:
        return Swallows("")
    if n == 2:
        return Passes()
    if n == 3:
        return Below()
    if n == 4:
        return Half()
    if n == 5:
        return None
    if n == 6:
        return io.StringIO("a\nb\n")
    if n == 7:
        return open("/dev/null", "rb")
    if n == 8:
        return made(n)
    return Raises() if n == 9 else 9


def fail(n):
    with pick(n) as value:
        print("value", value if n < 6 or n == 8 else type(value).__name__)
        raise ValueError(n)
    return "swallowed"


def leave(n):
    for turn in range(3):
        with pick(n):
            if turn == 0:
                continue
            if n % 2:
                break
            return turn
    return -1


def lines(path, fallback):
    with open(path) if path else nullcontext(fallback) as source:
        count = sum(1 for _ in source)
    return count, source.closed


def several(flag):
    outer = Passes() if flag else made("outer")
    with outer, (suppress(ZeroDivisionError) if flag else nullcontext()), closing(io.StringIO()) as text:
        print(text.write("x"), 1 // (0 if flag else 1))
    print(text.closed)


for n in range(11):
    for function in (fail, leave):
        try:
            print(n, function(n))
        except (TypeError, ValueError, KeyError) as error:
            print(n, type(error).__name__, error)
kept = io.StringIO("1\n2\n3")
print(lines("", kept), lines("/dev/null", kept), kept.read() == "")
several(True)
several(False)
with pick(len(sys.argv) + 4):
    print("never")
