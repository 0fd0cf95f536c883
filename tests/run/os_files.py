import os

here = "/tmp/moult_os_files_%d" % os.getpid()
os.mkdir(here)
print(os.path.isdir(here), os.path.isfile(here), os.path.exists(here), os.listdir(here))
name = os.path.join(here, "a.txt")
with open(name, "w") as f:
    f.write("twelve bytes")
print(os.path.getsize(name), os.path.isfile(name), os.listdir(here))
other = os.path.join(here, "b.txt")
os.rename(name, other)
print(os.path.exists(name), os.listdir(here))
deep = os.path.join(here, "x", "y", "z")
os.makedirs(deep)
os.makedirs(deep, exist_ok=True)
print(os.path.isdir(deep), sorted(os.listdir(here)))


def complain(e):
    print(type(e).__name__, str(e).replace(here, "HERE"), e.errno)


for k in range(9):
    try:
        if k == 0:
            os.remove(name)
        elif k == 1:
            os.rename(name, other)
        elif k == 2:
            os.mkdir(here)
        elif k == 3:
            os.makedirs(deep)
        elif k == 4:
            os.rmdir(here)
        elif k == 5:
            os.listdir(name)
        elif k == 6:
            os.path.getsize(name)
        elif k == 7:
            open(here)
        elif k == 8:
            os.listdir(other)
    except OSError as e:
        complain(e)
os.remove(other)
for part in ["x/y/z", "x/y", "x", ""]:
    os.rmdir(os.path.join(here, part))
print(os.path.exists(here), os.path.exists(""))
