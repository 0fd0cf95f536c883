import io, os
name = "/tmp/moult_file_writelines_%d" % os.getpid()
f = io.StringIO()
f.writelines(x + "\n" for x in "abc")
f.writelines(["d", "e"])
f.writelines(("f", "g"))
f.writelines({"h": 1})
f.writelines(map(str, [1, 2]))
f.writelines("xyz")
def numbers():
    yield "n1"
    yield 2
try:
    f.writelines(numbers())
except TypeError as e:
    print(e)
print(f.getvalue())
with open(name, "w") as g:
    g.writelines(x + "\n" for x in "abc")
    g.writelines({"h": 1})
    g.writelines(map(str, [1, 2]))
    g.writelines(("f", "g"))
print(open(name).read())
f.close()
try:
    f.writelines(x for x in "abc")
except ValueError as e:
    print(e)
os.remove(name)
