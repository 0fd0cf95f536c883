import os
name = "/tmp/moult_file_modes_%d" % os.getpid()
open(name, "w").close()
for k in range(9):
    try:
        if k == 0:
            open(name, "q")
        elif k == 1:
            open(name, "rw")
        elif k == 2:
            open(name, "+")
        elif k == 3:
            open(name, "x")
        elif k == 4:
            open(name, "r", 0)
        elif k == 5:
            open(name, newline="z")
        elif k == 6:
            open(name, "rr")
        elif k == 7:
            open(name, "")
        elif k == 8:
            open("a\0b")
    except Exception as e:
        print(type(e).__name__, str(e).replace(name, "it"))
with open(name, "r+") as f:
    f.write("abc")
with open(name, "a+") as f:
    print(f.tell(), repr(f.read()))
    f.write("def")
    f.seek(0)
    print(f.read())
with open(name, "w+") as f:
    print(repr(f.read()))
    f.write("new")
    f.seek(1)
    print(f.read())
os.remove(name)
with open(name, "x") as f:
    print(f.write("fresh"), f.mode)
print(open(name, "rt").read())
try:
    open(name + "/under")
except NotADirectoryError as e:
    print(e.errno, e.strerror, e.filename == name + "/under")

os.remove(name)
