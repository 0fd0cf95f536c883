import os
name = "/tmp/moult_file_newlines_%d" % os.getpid()


def trial(text):
    with open(name, "w", newline="") as f:
        f.write(text)


def show(f):
    with f:
        print(repr(f.read(3)), f.tell(), repr(f.readline()[-8:]), f.tell(), repr(f.read()[-8:]), f.tell())


for text in ["a\nb\r\nc\rd", "", "\r", "\r\n", "x" * 8191 + "\r\nend", "é€😀\nzz", "\n\n\n", "x" * 9000]:
    trial(text)
    show(open(name))
    show(open(name, newline=""))
    show(open(name, newline="\n"))
    show(open(name, newline="\r"))
    show(open(name, newline="\r\n"))
    for line in open(name, newline="\r\n"):
        print(repr(line[-5:]), end=" ")
    for line in open(name, newline=""):
        print(repr(line[-5:]), end=" ")
    print([len(line) for line in open(name)])
for k in range(2):
    f = open(name, "w", newline="\r\n") if k else open(name, "w", newline="\r")
    f.write("one\ntwo\r\n")
    f.close()
    print(repr(open(name, newline="").read()))

os.remove(name)
