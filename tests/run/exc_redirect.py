import io
import sys
from contextlib import redirect_stderr, redirect_stdout

print("before")
f = io.StringIO()
with redirect_stdout(f):
    print("inside", 1)
    print("more", "é", end="")
    g = io.StringIO()
    with redirect_stdout(g):
        print("inner")
    print("!")
print("after")
print(repr(f.getvalue()), repr(g.getvalue()))
try:
    with redirect_stdout(io.StringIO()) as h:
        print("lost")
        raise ValueError("x")
except ValueError as e:
    print("caught", e, repr(h.getvalue()))


def noisy(n):
    for i in range(n):
        print("line", i)
    return n


def capture(function, *args):
    out = io.StringIO()
    with redirect_stdout(out):
        result = function(*args)
    return result, out.getvalue().splitlines()


print(capture(noisy, 3))
with redirect_stdout(sys.stderr):
    print("to stderr")
err = io.StringIO()
with redirect_stderr(err):
    print("error text", file=sys.stderr)
    print("still out")
print(repr(err.getvalue()))
