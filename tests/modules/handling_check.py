import traceback

import handling


def attempt(f, *args):
    try:
        print(f.__name__, f(*args))
    except BaseException as e:
        while e:
            lines = [(t.name, t.lineno) for t in traceback.extract_tb(e.__traceback__) if t.name != "attempt"]
            print(repr(e), e.args, repr(e.__cause__), repr(e.__context__), e.__suppress_context__, lines)
            if isinstance(e, OSError):
                print(type(e).__name__, e.errno, e.strerror, e.filename)
            e = e.__cause__ or e.__context__


def all_of_them():
    attempt(handling.parse, "12")
    attempt(handling.parse, "x")
    attempt(handling.implicit, 1)
    attempt(handling.implicit, 5)
    attempt(handling.hidden, 5)
    attempt(handling.again, -7)
    attempt(handling.os_error, "file.txt")
    attempt(handling.leave, 1)
    attempt(handling.leave, 2)


all_of_them()
try:
    raise LookupError("around all")
except LookupError:
    all_of_them()
xs = [5, 0, 2]
print(handling.swallow(xs), xs)
ys = [1, 2, 3]
print(handling.half(ys, 2), ys)
attempt(handling.half, ys, 9)
print(ys)
print(handling.message, hasattr(handling, "problem"))
