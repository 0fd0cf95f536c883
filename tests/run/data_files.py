import io, os, sys
path = "/tmp/moult_data_h.txt"
f = open(path, "w+", encoding="utf-8", newline="\n")
print(f.__enter__() is f, f.write("héllo\nwörld\n"), f.tell(), f.mode, f.name == path, f.encoding)
f.seek(0); print(f.read(3), f.readline(), f.readlines(), f.read()); f.__exit__(None, None, None); print(f.closed)
with open(path, "ab") as b: print(b.tell(), b.write(b"\xff\n"), b.tell())
with open(path, "rb") as b: data = b.read(); print(data, len(data))
try: open(path, encoding="utf-8").read()
except UnicodeDecodeError as e: print(e)
print(open(path, encoding="utf-8", errors="replace").read(), repr(open(path, errors="surrogateescape").read()), repr(open(path, encoding="latin-1").read()))
try: open(path, "xb")
except FileExistsError as e: print(e, e.errno, e.strerror, e.filename)
try: open("/", "rb")
except IsADirectoryError as e: print(e)
try: open("/nonexistent/x", "wb")
except FileNotFoundError as e: print(e)
try: open(path, "rb", encoding="utf-8")
except ValueError as e: print(e)
try: open(path, "rbt")
except ValueError as e: print(e)
raw = open(path, "rb", 0); print(raw.read(2), raw.tell(), raw.readline(), raw.read(), raw.read(), raw.mode, raw.seekable()); raw.close()
try: raw.read()
except ValueError as e: print(e)
try: open(path, "wb").read()
except io.UnsupportedOperation as e: print(e, isinstance(e, OSError), isinstance(e, ValueError))
with io.open(path, "wb") as w:
    for i in range(3): w.write(b"%d\n" % i)
    w.flush(); print(os.path.getsize(path))
with open(path, "rb") as r:
    total = 0
    for line in r: total += int(line)
    print(total, r.readline(), r.seek(0), r.readline(1), r.readlines(3), r.peek(1)[:1], r.read1(1), r.read1())
class Log:
    def __init__(self, p): self.f = open(p, "wb"); self.n = 0
    def put(self, s): self.n += self.f.write(s.encode()); return self
    def done(self): self.f.close()
g = Log(path); g.put("a").put("bé"); g.done(); print(g.n, g.f.closed, open(path, "rb").read())
files = [open(path, "rb"), open(path, "r+b")]
files[1].write(b"ZZ"); files[1].flush(); print([x.read() for x in files]); [x.close() for x in files]
def maybe(flag): return open(path, "rb") if flag else None
h = maybe(True)
if h is not None: print(h.read(1)); h.close()
print(maybe(False))
with open(path, "wb") as a, open(path + "2", "wb") as b: a.write(b"A"); b.write(b"B")
print(open(path, "rb").read() + open(path + "2", "rb").read())
s = io.StringIO("one\ntwo"); print(s.__enter__() is s, s.readline(), s.tell(), list(s)); s.__exit__(None, None, None)
try: s.read()
except ValueError as e: print(e)
k = open(path, "rb"); k.close(); k.close(); print(k.closed, repr(k)[:24])
b = bytearray(5); v = memoryview(b)[1:4]
with open(path, "wb") as w: w.write(b"0123456789")
with open(path, "rb") as r: print(r.readinto(v), b, r.readinto(b), b, r.seek(-2, 2), r.readinto(b), b)
with open(path, "rb") as r:
    while True:
        chunk = r.read(4)
        if not chunk: break
        print(chunk, end=" ")
print()
with open(path, "rb") as r:
    while chunk := r.read(3): print(chunk, end=" ")
    for c in iter(lambda: r.read(3), b""): print(c)
print()
os.remove(path); os.remove(path + "2"); print(io.SEEK_SET, io.SEEK_END, io.DEFAULT_BUFFER_SIZE)
