# print into instances that write
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s); return len(s)
    def flush(self): self.parts.append("F")
w = W()
print("a", 1, [2.5], file=w)
print(file=w)
print("x", end="", file=w); print("p", "q", sep="", file=w); print("z", None, sep=None, end=None, flush=True, file=w)
print(w.parts)
class Bad:
    def write(self, s): raise ValueError("no " + s)
try: print("t", file=Bad())
except ValueError as e: print(e)
def log(msg, out): print("log:", msg, file=out)
import io, sys
log("1", sys.stdout); b = io.StringIO(); log("2", b); log("3", w); print(repr(b.getvalue()), w.parts[-4:])
class N:
    def __str__(self): w.parts.append("str"); return "N"
print(N(), N(), file=w); print(w.parts[-6:])
def each(outs):
    for o in outs: print("each", file=o)
each([sys.stdout, b, w]); print(b.getvalue(), w.parts[-2:])
class Sub(W):
    def write(self, s): super().write(s.upper())
s = Sub(); print("low", file=s); print(s.parts)
