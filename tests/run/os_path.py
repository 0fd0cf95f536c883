import os

paths = ["", "a", "/", "//", "///", "a/b", "/a/b/", "a//b", "./a/../b", "../..", "/..", "//x/..", "a.txt", ".rc", "..x.y",
         "a.b/c", "a.b/.c.d", "x.", "é/ü.tar.gz", "a/./b/.", "...", "/a/../../b"]
for p in paths:
    print(repr(p), os.path.split(p), os.path.splitext(p), os.path.basename(p), os.path.dirname(p))
    print(os.path.normpath(p), os.path.isabs(p), os.path.join(p, "t"), os.path.join("h", p), os.path.join("h", p, "t"))
print(os.path.join("a", "b", "/c", "d"), os.sep, repr(os.linesep), os.name, os.curdir, os.pardir)
print(os.path.abspath("q") == os.path.join(os.getcwd(), "q"), os.path.abspath("/a/../b"))
head, tail = os.path.split("/usr/lib/x.so")
print(head, tail)
print(os.environ.get("MOULT_NOT_THERE"), os.environ.get("MOULT_NOT_THERE", "d"), os.getenv("MOULT_NOT_THERE"))
print(os.getenv("PATH") is not None, os.getpid() > 0)
