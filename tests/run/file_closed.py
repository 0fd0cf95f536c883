import os
name = "/tmp/moult_file_closed_%d" % os.getpid()
f = open(name, "w+")
f.close()
f.close()
print(f.closed)
for k in range(14):
    try:
        if k == 0:
            f.read()
        elif k == 1:
            f.write("x")
        elif k == 2:
            f.tell()
        elif k == 3:
            f.seek(0)
        elif k == 4:
            f.fileno()
        elif k == 5:
            f.isatty()
        elif k == 6:
            f.readable()
        elif k == 7:
            f.flush()
        elif k == 8:
            print("x", file=f)
        elif k == 9:
            for line in f:
                print(line)
        elif k == 10:
            with f:
                print("inside")
        elif k == 11:
            f.writelines(["a"])
        elif k == 12:
            f.truncate()
        elif k == 13:
            f.readlines()
    except ValueError as e:
        print(k, e)
try:
    open(name, "w").read()
except OSError as e:
    print(type(e).__name__, e)
try:
    open(name).write("x")
except ValueError as e:
    print(type(e).__name__, e)
try:
    for line in open(name, "w"):
        print(line)
except OSError as e:
    print(e)

os.remove(name)
