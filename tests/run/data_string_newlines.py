# StringIO with newline=, as CPython translates
import io, csv
for nl in (None, "", "\n", "\r", "\r\n"):
    s = io.StringIO("a\r\nb\rc\nd", newline=nl)
    print(repr(nl), repr(s.getvalue()), s.readlines(), s.tell())
    s.seek(0); print([repr(l) for l in s])
    s = io.StringIO(newline=nl); print(s.write("x\ny\r\nz\r"), repr(s.getvalue()), s.tell()); s.write("\nq"); s.seek(0); print(repr(s.read(3)), repr(s.readline()), s.readlines())
    s.seek(0); print(repr(s.readline(2)))
o = io.StringIO(newline=""); w = csv.writer(o); w.writerow([1, "a\nb"]); print(repr(o.getvalue())); o.seek(0); print(list(csv.reader(o)))
print("p\nq", file=(t := io.StringIO("", "\r\n"))); print(repr(t.getvalue()))
t.writelines(["a\n", "b"]); print(repr(t.getvalue()))
try: io.StringIO("", newline="x")
except ValueError as e: print(e)
s = io.StringIO("\n\r\n\r", ""); print(s.readline(), s.readlines())
