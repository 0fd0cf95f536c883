"""traceback: texts of exceptions; lines with carets are left out."""
import sys
import traceback


def show(text):
    for line in text.splitlines():
        if line.strip(" ~^") == "" and line.strip():
            continue
        if line.startswith("  File "):
            path, rest = line[8:].split('"', 1)
            line = path.rsplit("/", 1)[-1] + rest
        print("|", line)


class Own(Exception):
    def __init__(self, a, b):
        super().__init__(a)
        self.b = b

    def __str__(self):
        return f"<{self.args[0]} {self.b}>"


class Broken(Exception):
    def __str__(self):
        raise ValueError("no text")


def divide(x):
    return 1 // x


def chained(x):
    try:
        return divide(x)
    except ZeroDivisionError as e:
        raise Own("é", x) from e


def deep(n):
    if n == 0:
        raise KeyError("bottom")
    deep(n - 1)


def later():
    try:
        chained(0)
    except Own:
        raise RuntimeError


for call in (lambda: divide(0), lambda: chained(0), lambda: deep(12), later, lambda: [][3]):
    try:
        call()
    except Exception:
        show(traceback.format_exc())
        show(traceback.format_exc(chain=False))
        show(traceback.format_exc(limit=1))
        show(traceback.format_exc(limit=-1))
try:
    chained(0)
except Own as e:
    print(len(traceback.format_exception(e)), len(traceback.format_exception(type(e), e, e.__traceback__)))
    print(traceback.format_exception_only(type(e), e), traceback.format_exception_only(e))
    show("".join(traceback.format_exception(None, e, None)))
    for frame in traceback.extract_tb(e.__traceback__):
        print(frame.filename.rsplit("/", 1)[-1], frame.lineno, frame.name)
    print([f.name for f in traceback.extract_tb(e.__traceback__, 1)], len(traceback.format_tb(e.__traceback__)))
    show("".join(traceback.format_tb(e.__traceback__)))
    show("".join(traceback.format_tb(e.__traceback__, limit=1)))
    e.add_note("one")
    e.add_note("two\nthree\n")
    show("".join(traceback.format_exception(e)))
try:
    raise Broken
except Broken as e:
    print(traceback.format_exception_only(e))
print(traceback.format_exc(), end="")
print(sys.exc_info(), traceback.format_exception(None))


def nested():
    print(sys.exc_info()[0])
    try:
        raise IndexError("inner")
    except IndexError:
        kind, error, tb = sys.exc_info()
        print(kind.__name__, error, tb.tb_lineno > 10, tb.tb_next is None)
    print(sys.exc_info()[1])


nested()
try:
    raise Own("outer", 2)
except Own:
    nested()
    print(repr(sys.exc_info()[1]), sys.exc_info()[0] is Own)
    try:
        pass
    finally:
        print(sys.exc_info()[0])


def generator():
    try:
        yield sys.exc_info()[0]
        raise KeyError("in generator")
    except KeyError:
        yield sys.exc_info()[0]
    yield sys.exc_info()[0]


try:
    1 // 0
except ZeroDivisionError:
    print(list(generator()))
print(list(generator()))


def walk(tb):
    count = 0
    while tb is not None:
        count += 1
        tb = tb.tb_next
    return count


try:
    deep(5)
except KeyError as e:
    print(walk(e.__traceback__), e.__traceback__.tb_lineno > 100)
traceback.print_exc(file=sys.stdout)
try:
    1 // 0
except ZeroDivisionError:
    traceback.print_exc(limit=0, file=sys.stdout)
