import os

NAME = "/tmp/moult_file_held_%d" % os.getpid()
with open(NAME, "w") as f:
    f.write("1\n2\n3\n4\n5\n6\n7\n8\n9\n")
class R:
    def __init__(self, f):
        self.f = f
    def go(self):
        for line in self.f:
            print(line)
            break
        for line in self.f:
            print(line)
            break
r = R(open(NAME))
r.go()
r.go()
def each(fs):
    for f in fs:
        for line in f:
            print(line.strip())
            break
fs = [open(NAME), r.f]
each(fs)
each(fs)
os.remove(NAME)
