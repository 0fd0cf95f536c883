import os
name = "/tmp/moult_file_with_%d" % os.getpid()


def first(path):
    with open(path) as f:
        for line in f:
            return line.strip()
    return "nothing"


def broken(path):
    with open(path) as f:
        raise KeyError(f.readline())


with open(name, "w") as f, open(name) as g:
    f.write("alpha\nbeta\n")
    f.flush()
    print(g.read())
print(first(name), f.closed, g.closed)
try:
    broken(name)
except KeyError as e:
    print(e)
for i in range(3):
    with open(name, "a") as f:
        if i == 1:
            continue
        print(i, file=f)
        if i == 2:
            break
print(open(name).read())
try:
    with open(name + ".none") as f:
        print("never")
except FileNotFoundError:
    print("not there")
try:
    with open(name) as f:
        f.close()
        print(f.closed)
finally:
    print("end", f.closed)

os.remove(name)
