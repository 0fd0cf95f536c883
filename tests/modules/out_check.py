import contextlib
import importlib
import io
import sys

sys.argv = ["program", "one", "zwei", "é"]
into, errors = io.StringIO(), io.StringIO()
with contextlib.redirect_stdout(into):
    import out
print("imported:", repr(into.getvalue()))
into = io.StringIO()
with contextlib.redirect_stdout(into), contextlib.redirect_stderr(errors):
    out.say(2)
    out.complain("oh")
    print(out.written("w"))
print(repr(into.getvalue()), repr(errors.getvalue()))
out.say(1)
try:
    out.leave(4)
except SystemExit as e:
    print("SystemExit", e.code)
print(out.arguments())


class Broken:
    def write(self, text):
        raise OSError("disk full")


try:
    with contextlib.redirect_stdout(Broken()):
        out.say(1)
except OSError as e:
    print("OSError", e)
out.say(1)
del sys.modules["out"]
again = importlib.import_module("out")
print(again is out, again.arguments())
