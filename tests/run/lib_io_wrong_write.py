"""What write() says of what it does not take, known before and found when it runs."""
import io
import os
import sys


def maybe(flag):
    return b"ok" if flag else None


def text(flag):
    return "é" if flag else None


def attempt(what, f):
    try:
        print(what, f())
    except TypeError as e:
        print(what, e)


folder = os.environ.get("TMPDIR", "/tmp")
path = os.path.join(folder, f"wrong_write_{os.getpid()}")
b, s = io.BytesIO(), io.StringIO()
for flag in (True, False):
    attempt("bytes", lambda: b.write(maybe(flag)))
    attempt("text", lambda: s.write(text(flag)))
    attempt("out", lambda: sys.stdout.write(text(flag)))
    with open(path, "w") as f:
        attempt("file", lambda: f.write(text(flag)))
    with open(path, "wb") as g:
        attempt("binary", lambda: g.write(maybe(flag)))
print(b.getvalue(), s.getvalue())
attempt("never", lambda: io.StringIO().write(b"x"))
attempt("never", lambda: io.BytesIO().write("x"))
attempt("never", lambda: io.BytesIO().write(1.5))
os.remove(path)
