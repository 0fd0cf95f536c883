import os
name = "/tmp/moult_file_dropped_%d" % os.getpid()


def write(text):
    f = open(name, "w")
    f.write(text)


write("closed when the last reference goes")
print(open(name).read())
open(name, "w").write("at once")
print(open(name).read())
files = [open(name) for i in range(5)]
print([f.read(3) for f in files])
files[2] = files[0]
files.clear()
for i in range(3000):
    f = open(name)
    f.readline()
print(f.name == name)
holder = [open(name, "a")]
holder[0].write("!")
holder.pop()
print(open(name).read())

os.remove(name)
