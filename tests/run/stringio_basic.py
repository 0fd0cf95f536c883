import io

s = io.StringIO("ab\ncd")
print(s.read(1), s.readline(), s.tell(), s.read(), repr(s.read()))
s.seek(1)
s.write("ZZZZZZZ")
print(s.getvalue())
s.seek(12)
s.write("é😀")
print(repr(s.getvalue()), s.tell())
print(s.truncate(2), s.getvalue(), s.tell(), s.closed, s.readable(), s.isatty())
for k in range(3):
    try:
        if k == 0:
            s.seek(-1)
        elif k == 1:
            s.seek(1, 1)
        elif k == 2:
            s.seek(0, 5)
    except (ValueError, OSError) as e:
        print(type(e).__name__, e)
s.close()
try:
    s.write("")
except ValueError as e:
    print(e)
with io.StringIO("p\nq\n") as t:
    print(t.readlines())
print(t.closed)
out = io.StringIO()
for i in range(1000):
    print(i, end=",", file=out)
print(len(out.getvalue()))
out.writelines(["x\n", "y"])
out.seek(0, 2)
out.seek(0)
for line in out:
    print(len(line), line[-3:])


def copy(source, target):
    for line in source:
        target.write(line.upper())


target = io.StringIO()
copy(io.StringIO("one\ntwo\n"), target)
print(target.getvalue())
print(repr(io.StringIO().getvalue()), list(io.StringIO("a\n\nb\r\nc")))
