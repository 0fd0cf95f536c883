import io, os
path = "/tmp/moult_data_c.bin"
with open(path, "wb") as f:
    print(f.write(b"line one\nline two\r\n"), f.write(bytearray(b"\x00\xff")), f.tell(), f.mode, f.closed)
    f.writelines([b"\nlast", b" one"])
print(f.closed)
f = open(path, "rb")
print(f.read(4), f.tell(), f.readline(), f.readlines(), f.read(), f.tell())
f.seek(-3, 2); print(f.read()); f.seek(2); f.seek(1, 1); print(f.read(3))
f.seek(0)
for line in f:
    print(line)
f.close()
try:
    f.read()
except ValueError as e:
    print(e)
with open(path, "r+b") as g:
    g.seek(5); g.write(b"ONE"); print(g.read(3)); g.seek(0, 2); g.write(b"END"); g.seek(0); print(g.read())
    print(g.truncate(4)); g.seek(0); print(g.read(), g.mode)
b = bytearray(3)
with open(path, "rb") as h:
    print(h.readinto(b), b, h.readinto(b), b, h.readinto(b))
try:
    open("/tmp/moult_data_nope", "rb")
except FileNotFoundError as e:
    print(e, e.errno, e.filename)
try:
    with open(path, "rb") as h: h.write(b"x")
except io.UnsupportedOperation as e:
    print("unsupported", e)
s = io.BytesIO(b"abc\ndef")
print(s.read(2), s.readline(), s.tell(), s.getvalue(), s.seek(0, 2), s.write(b"GHI"), s.getvalue())
s.seek(0)
print([x for x in s], list(io.BytesIO(b"q\nr")))
s.seek(20); s.write(b"!"); print(s.getvalue(), s.truncate(3), s.getvalue())
with io.BytesIO() as t:
    t.write(b"xyz"); v = t.getbuffer(); v[0] = 65; print(t.getvalue()); v.release()
print(t.closed)
m = memoryview(bytearray(b"hello"))
print(m[1], m[1:3].tobytes(), len(m), m.tolist(), bytes(m), m == b"hello", [x for x in m])
m[0] = 74; m[1:3] = b"EL"; print(m.tobytes(), m.obj if False else 0, m.format, m.nbytes, m.readonly)
w = memoryview(bytearray(8)).cast("i"); w[1] = -5; print(w.tolist(), w[1], w.itemsize)
q = bytearray(b"ab")
with memoryview(q) as mm:
    try:
        q.append(1)
    except BufferError as e:
        print(e)
q.append(99); print(q)
print(memoryview(q)[0], q); q += b"z"; print(q)
os.remove(path)
