import os
name = "/tmp/moult_file_places_%d" % os.getpid()
f = open(name, "w+")
f.write("one\ntwo\nthree\n")
f.seek(0)
print(f.readline(), f.tell())
f.write("XX")
f.seek(0)
print(f.read())
print(f.truncate(3))
f.seek(0)
print(f.read(), f.seek(0, 2), f.seek(0, 1), f.readable(), f.writable(), f.seekable(), f.isatty())
for k in range(5):
    try:
        if k == 0:
            f.seek(-1)
        elif k == 1:
            f.seek(1, 2)
        elif k == 2:
            f.seek(1, 1)
        elif k == 3:
            f.seek(0, 7)
        elif k == 4:
            f.truncate(-1)
    except (ValueError, OSError) as e:
        print(type(e).__name__, e)
f.seek(10)
f.write("far")
f.close()
print(repr(open(name).read()))
with open(name, "w") as f:
    f.write("é€\n😀x\r\ny" * 3)
with open(name) as f:
    while True:
        c = f.read(1)
        if not c:
            break
        print(repr(c), f.tell(), end=" ")
print()
h = open(name)
for line in h:
    try:
        h.tell()
    except OSError as e:
        print(e)
print(h.tell(), next(h, "none"))
try:
    next(h)
except StopIteration:
    print("stop")
h.seek(0)
print(repr(next(h)), repr(h.readline(2)), repr(h.readline(0)), h.readlines(3), h.readlines())

os.remove(name)
