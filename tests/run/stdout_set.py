# sys.stdout set to a StringIO, to an instance, and back
import sys, io
def hello(x="h"): print(x, 1, sep="-")
old = sys.stdout
sys.stdout = io.StringIO()
hello(); print()
sys.stdout.write("w\n")
s = sys.stdout.getvalue()
old.write("visible\n")
sys.stdout = old
hello()
print(repr(s))
buf = io.StringIO()
class Tee:
    def __init__(self, *files): self.files = files
    def write(self, s):
        for f in self.files: f.write(s)
    def flush(self):
        for f in self.files: f.flush()
sys.stdout = Tee(sys.__stdout__, buf)
hello(); print("x", end="", flush=True); sys.stdout.write("direct\n")
print("err", file=sys.stderr); print("none", file=None)
def log(m, file=None): print(m, file=file)
log("to out"); log("to buf", buf); log("e", sys.stderr)
sys.stdout = sys.__stdout__
print(repr(buf.getvalue()))
