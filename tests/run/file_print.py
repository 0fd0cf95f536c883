import os
import sys
name = "/tmp/moult_file_print_%d" % os.getpid()


class Point:
    def __init__(self, x):
        self.x = x

    def __str__(self):
        print("making text")
        return "Point(%d)" % self.x


class Bad:
    def __str__(self):
        raise ValueError("no text")


def emit(text, out=None):
    print(text, [text], 1, 2.5, None, file=out, sep="|", end="$\n", flush=True)


emit("to stdout")
with open(name, "w") as f:
    emit("to file", f)
    print(Point(3), file=f)
    try:
        print("before", Bad(), "after", file=f)
    except ValueError as e:
        print(e)
    print("next statement goes to stdout")
    print(file=f)
    print(*[1, 2, 3], sep=", ", file=f)
    print("é€", 10 ** 30, True, 1j, (1, "a"), file=f)
print(open(name).read())
out = sys.stdout
print("via a name", file=out)
out.write("written\n")
sys.stderr.write("to stderr\n")
print("x", file=sys.stderr)
print(sys.stdout.name, sys.stderr.mode, sys.stdin.name, sys.stdout.closed, sys.stdout.fileno())

os.remove(name)
