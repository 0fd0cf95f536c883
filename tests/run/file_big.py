import os
name = "/tmp/moult_file_big_%d" % os.getpid()
with open(name, "w") as f:
    for i in range(20000):
        f.write("line %d with some text é\n" % i if i % 100 == 0 else "line %d with some text\n" % i)
with open(name) as f:
    text = f.read()
print(len(text), text.count("é"), text == open(name).read())
count = 0
with open(name) as f:
    while True:
        part = f.read(1000)
        if not part:
            break
        count += len(part)
print(count)
f = open(name)
f.seek(100000)
f.readline()
place = f.tell()
line = f.readline()
f.seek(place)
print(place, line == f.readline(), repr(line))
long = "y" * 300000
with open(name, "w") as f:
    f.write(long + "\n" + long)
print([len(line) for line in open(name)])

os.remove(name)
