# what copies keep, links, folders that fail half-way; times of files
import os, shutil, sys, tempfile, time
from pathlib import Path
top = tempfile.mkdtemp()
os.chdir(top)
def tree(folder):
    for name in sorted(os.listdir(folder)):
        p = os.path.join(folder, name)
        made = os.lstat(p)
        print(p, oct(made.st_mode), made.st_mtime_ns if not name.startswith("new") else "", os.readlink(p) if os.path.islink(p) else "")
        if os.path.isdir(p) and not os.path.islink(p):
            tree(p)
os.makedirs("a/b/c")
Path("a/x.txt").write_text("x")
Path("a/b/y.py").write_text("y")
Path("a/b/c/z.pyc").write_text("z")
os.symlink("x.txt", "a/link")
os.symlink("b", "a/dirlink")
os.chmod("a/x.txt", 0o640)
os.chmod("a/b", 0o750)
for i, p in enumerate(("a/b/c/z.pyc", "a/b/y.py", "a/x.txt", "a/b/c", "a/b", "a")):
    os.utime(p, ns=(10**18 + i, 10**18 + i * 7))
os.utime("a/link", ns=(5, 6), follow_symlinks=False)
os.utime("a/dirlink", ns=(5, 7), follow_symlinks=False)
print(shutil.copytree("a", "t1")); tree("t1")
print(shutil.copytree("a", Path("t2"), symlinks=True)); tree("t2")
print(shutil.copytree("a", "t3", ignore=shutil.ignore_patterns("*.py", "c"))); tree("t3")
def names(path, names):
    print(path, sorted(names))
    return [name for name in names if name.startswith("x")]
shutil.copytree("a", "t4", ignore=names, copy_function=shutil.copy); print(sorted(os.listdir("t4")))
try:
    shutil.copytree("a", "t4")
except FileExistsError as e: print(e)
shutil.copytree("a", "t4", dirs_exist_ok=True); print(sorted(os.listdir("t4")))
os.symlink("nowhere", "a/broken")
try:
    shutil.copytree("a", "t5")
except shutil.Error as e: print("Error", e)
shutil.copytree("a", "t6", ignore_dangling_symlinks=True); print(sorted(os.listdir("t6")))
os.unlink("a/broken")
print(shutil.copy("a/x.txt", "new1"), shutil.copy("a/x.txt", Path("new2")), shutil.copy2("a/x.txt", "t1"), os.stat("t1/x.txt").st_mtime_ns, shutil.copyfile("a/x.txt", Path("new3")))
print(shutil.copy("a/link", "new4", follow_symlinks=False), os.path.islink("new4"), shutil.copy2("a/link", "new5", follow_symlinks=False), os.lstat("new5").st_mtime_ns)
print(shutil.copyfile("a/link", "new6", follow_symlinks=False), os.readlink("new6"))
for f in (lambda: shutil.copyfile("a/x.txt", "a/x.txt"), lambda: shutil.copyfile("a/x.txt", "a/link"), lambda: shutil.copyfile("a/x.txt", "nodir/"), lambda: shutil.copyfile("a/x.txt", "a"), lambda: shutil.copy("none", "b"), lambda: shutil.move("none", "b"), lambda: shutil.move("a", "a/b"), lambda: shutil.move("a/x.txt", "t1"), lambda: shutil.rmtree("none"), lambda: shutil.rmtree("a/x.txt"), lambda: shutil.rmtree("a/dirlink")):
    try:
        print(f())
    except OSError as e:
        print(type(e).__name__, e)
print(shutil.move("t1", "t2"), shutil.move("t3", Path("t7")), shutil.move("new1", "t7"), shutil.move("t7", "t7"), sorted(os.listdir(".")))
shutil.rmtree("none", ignore_errors=True); shutil.rmtree("t2", True); print(os.path.exists("t2"))
print(shutil.which("sh", path=""), shutil.which("nope-x"), shutil.which("sh", path="/nonexistent:/bin") == "/bin/sh")
with open("a/x.txt", "rb") as f, open("cp", "wb") as g:
    shutil.copyfileobj(f, g)
with open("a/x.txt") as f, open("cp2", "w") as g:
    shutil.copyfileobj(f, g, 1)
print(open("cp").read(), open("cp2").read())
# utime
for times in ((1.1, 1700000000.123456789), (0.3, -0.3), (5, -7.25), (1e9 + 0.1, 1234567890.987654321)):
    os.utime("cp", times)
    made = os.stat("cp")
    print(made.st_atime_ns, made.st_mtime_ns, made.st_mtime, os.path.getmtime("cp"), made.st_atime)
for f in (lambda: os.utime("cp", (1, 2), ns=(1, 2)), lambda: os.utime("cp", ns=(1, 2, 3)), lambda: os.utime("cp", (1,)), lambda: os.utime("cp", [1, 2]), lambda: os.utime("none")):
    try:
        f()
    except (OSError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
# pathlib
p = Path("cp")
os.utime(p, (1, 1))
p.touch()
print(abs(p.stat().st_mtime - time.time()) < 100, p.stat().st_size)
Path("tt").touch(mode=0o600); print(oct(Path("tt").stat().st_mode))
try:
    Path("tt").touch(exist_ok=False)
except FileExistsError as e: print(e)
print(sorted(map(str, Path("a").glob("*/"))), sorted(map(str, Path(".").glob("**/"))), sorted(map(str, Path("a").glob("*/*"))), sorted(map(str, Path("a").rglob("b/"))), sorted(map(str, Path("a").rglob("*/"))))
for pattern in ("a**", "", "/x"):
    try:
        print(list(Path(".").glob(pattern)))
    except (ValueError, NotImplementedError) as e: print(type(e).__name__, e)
print(Path("w").write_text("a\nb\n", newline="\r\n"), Path("w").read_bytes(), repr(Path("w").read_text()))
print(Path("w").write_text("é\n", encoding="latin-1"), Path("w").read_bytes(), Path("w").read_text("latin-1"), Path("w").read_text(encoding="ascii", errors="replace"))
for f in (lambda: Path("w").read_text(), lambda: Path("w").read_text(encoding="ascii"), lambda: Path("w").write_text("é", "ascii"), lambda: Path("w").read_text("nope")):
    try:
        print(f())
    except (LookupError, UnicodeError) as e: print(type(e).__name__, e)
# tempfile
d = tempfile.mkdtemp(dir="a"); print(os.path.isabs(d), os.path.dirname(d))
home = tempfile.gettempdir()
os.environ["TMPDIR"] = top
print(tempfile.gettempdir() == home)
with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as t:
    os.makedirs(os.path.join(t, "x/y"))
print(os.path.exists(t))
t = tempfile.TemporaryDirectory(dir=".")
os.rmdir(t.name)
t.cleanup()
os.chdir("/")
shutil.rmtree(top)
import os
seen = []
print(list(os.walk("/nonexistent-x", onerror=lambda error: seen.append(str(error)))), seen)
