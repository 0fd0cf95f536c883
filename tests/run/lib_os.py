import os
import os.path as osp
from os.path import join, exists, splitext
from os import getcwd, listdir

base = "/tmp/moult_lib_os_%d" % os.getpid()
os.makedirs(join(base, "a", "b"))
for name, text in [("one.txt", "1"), ("two.py", "22"), (join("a", "three.é"), "333")]:
    with open(join(base, name), "w") as f:
        f.write(text)
print(sorted(os.listdir(base)), sorted(listdir(join(base, "a"))))
for top, folders, files in sorted(os.walk(base)):
    print(osp.relpath(top, base), sorted(folders), sorted(files))
print([osp.basename(t) for t, d, f in os.walk(join(base, "a"), topdown=False)], list(os.walk("/no/such/place")))
with os.scandir(base) as entries:
    print(sorted([(e.name, e.is_dir(), e.is_file(), e.stat().st_size if e.is_file() else -1) for e in entries]))
s = os.stat(join(base, "two.py"))
print(s.st_size, s[6], s.st_mode & 0o777 > 0, s.st_mtime > 1e9, osp.getmtime(base) == os.stat(base).st_mtime)
try:
    os.stat(join(base, "none"))
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename == join(base, "none"))
try:
    os.makedirs(join(base, "a"))
except OSError as e:
    print(type(e).__name__, e.errno)
os.makedirs(join(base, "a", "b"), exist_ok=True)
try:
    os.rmdir(join(base, "a"))
except OSError as e:
    print(e.strerror)
os.rename(join(base, "one.txt"), join(base, "uno.txt"))
os.symlink("uno.txt", join(base, "link"))
print(os.readlink(join(base, "link")), osp.islink(join(base, "link")), osp.lexists(join(base, "gone")), osp.samefile(join(base, "link"), join(base, "uno.txt")))
print(os.access(base, os.R_OK), os.access(join(base, "none"), os.F_OK))
os.environ["LIB_KEY"] = "välue"
print(os.environ["LIB_KEY"], os.getenv("LIB_KEY"), "LIB_KEY" in os.environ, os.environ.get("LIB_NONE"), os.environ.get("LIB_NONE", "d"))
del os.environ["LIB_KEY"]
try:
    os.environ["LIB_KEY"]
except KeyError as e:
    print("KeyError", e)
print("PATH" in os.environ, len([k for k in os.environ]) == len(os.environ), sorted(os.environ.keys()) == sorted(os.environ))
fd = os.open(join(base, "raw"), os.O_RDWR | os.O_CREAT)
print(os.write(fd, b"hello"), os.lseek(fd, 1, os.SEEK_SET), os.read(fd, 3), os.isatty(fd))
os.close(fd)
try:
    os.read(fd, 1)
except OSError as e:
    print(e)
print(len(os.urandom(8)), os.urandom(0), os.sep, os.linesep == "\n", os.name, os.getppid() > 0)
print(join("a"), join("a", "b", "c", "d", "e"), join("a", "/b", ""), osp.split("/x/y.z"), splitext("a.b/c"), splitext(".rc"))
print(osp.normpath("a//b/../c/."), osp.isabs("/a"), osp.commonprefix(["abc", "abd", "ab"]), osp.commonprefix([]))
print(osp.commonpath(["/a/b/c", "/a/b/d"]), osp.relpath("/a/b", "/a/c/d"), osp.relpath("x"), osp.abspath("q") == join(getcwd(), "q"))
os.environ["HOME"] = "/home/me"
print(osp.expanduser("~/x"), osp.expanduser("~"), osp.expanduser("a~"), osp.expanduser("~nobodyatall/x"))
os.environ["V1"] = "v"
print(osp.expandvars("$V1/${V1}x/$NOPE/$$/${NOPE}/$"), osp.splitdrive("/a"), osp.normcase("A"))
for top, folders, files in os.walk(base, topdown=False):
    for name in files:
        os.remove(join(top, name))
    os.rmdir(top)
print(exists(base), os.system("exit 3") >> 8, os.path.exists("/tmp"))
