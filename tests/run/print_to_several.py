# print into what may be a stream, a StringIO or an instance
import sys, io
class Streams:
    def __init__(self):
        self.out = sys.stdout
streams = Streams()
class Tee:
    def __init__(self, *files): self.files = files
    def write(self, s):
        for f in self.files: f.write(s)
    def flush(self):
        for f in self.files: f.flush()
def hello(): print("hello", 1, sep="-", file=streams.out)
old = streams.out
streams.out = io.StringIO()
hello(); print(file=streams.out)
s = streams.out.getvalue()
streams.out = old
hello()
print(repr(s), file=streams.out)
buf = io.StringIO()
streams.out = Tee(old, buf)
hello(); print("x", end="", file=streams.out); streams.out.flush(); streams.out.write("direct\n")
streams.out = old
print(repr(buf.getvalue()), file=streams.out, flush=True)
old.write("done\n")
