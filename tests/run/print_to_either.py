import io, os, sys
name = "/tmp/moult_print_to_either_%d" % os.getpid()
def log(msg, *more, file=None, sep=" ", flush=False):
    print(msg, *more, sep=sep, file=file, flush=flush)
    print("plain", msg, file=file)
    print(file=file)
class R:
    def __init__(self): self.n = 0
    def __repr__(self):
        self.n += 1
        return "R%d" % self.n
buf = io.StringIO()
r = R()
log("a", 1, r)
log("b", [r], file=buf, sep="-")
log("c", file=sys.stdout, flush=True)
with open(name, "w") as f:
    log("d", 2, file=f)
print(open(name).read(), end="")
def emit(text, out):
    out = out or sys.stdout
    print(text, file=out, end="|\n")
emit("x", buf); emit("y", None)
print(buf.getvalue())
for bad in [5, "name"]:
    try:
        log("z", file=bad)
    except AttributeError as e:
        print(e)
os.remove(name)
