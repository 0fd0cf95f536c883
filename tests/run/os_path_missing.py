"""What os, shutil and text methods say of a value that may be None, or a number: raised where it is, and not before."""
import os
import shutil
import tempfile
import time
import unicodedata


def pick(n):
    return None if n == 0 else "missing_file" if n == 1 else 2.5


def calls(x):
    yield "remove", lambda: os.remove(x)
    yield "unlink", lambda: os.unlink(x)
    yield "rename", lambda: os.rename(x, "missing_other")
    yield "rename", lambda: os.rename("missing_other", x)
    yield "replace", lambda: os.replace("missing_other", x)
    yield "mkdir", lambda: os.mkdir("/proc" if x == "missing_file" else x)
    yield "makedirs", lambda: os.makedirs("/proc" if x == "missing_file" else x)
    yield "rmdir", lambda: os.rmdir(x)
    yield "chdir", lambda: os.chdir(x)
    yield "chmod", lambda: os.chmod(x, 0o600)
    yield "access", lambda: os.access(x, os.R_OK)
    yield "stat", lambda: os.stat(x).st_size
    yield "getmtime", lambda: os.path.getmtime(x)
    yield "islink", lambda: os.path.islink(x)
    yield "samefile", lambda: os.path.samefile("/", x)
    yield "readlink", lambda: os.readlink(x)
    yield "symlink", lambda: os.symlink("/" if x == "missing_file" else x, "/proc/none")
    yield "truncate", lambda: os.truncate(x, 0)
    yield "getenv", lambda: os.getenv(x, "unset")
    yield "environ", lambda: os.environ[x]
    yield "environ.get", lambda: os.environ.get(x)
    yield "putenv", lambda: os.putenv("MISSING", x)
    yield "copy", lambda: shutil.copy(x, "missing_other")
    yield "rmtree", lambda: shutil.rmtree(x)
    yield "quiet rmtree", lambda: shutil.rmtree(x, ignore_errors=True)
    yield "move", lambda: shutil.move(x, "missing_other")
    yield "encode", lambda: "é".encode(x)
    yield "decode", lambda: b"a".decode("ascii", x)
    yield "strftime", lambda: time.strftime(x)
    yield "category", lambda: unicodedata.category("a" if x == "missing_file" else x)
    yield "normalize", lambda: unicodedata.normalize("NFC", x)


def set_variable(x):
    os.environ["MISSING"] = x


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for n in range(3):
        x = pick(n)
        for name, call in calls(x):
            try:
                print(name, call())
            except (TypeError, OSError, KeyError, LookupError) as error:
                print(name, type(error).__name__, error)
        try:
            set_variable(x)
            print(os.environ["MISSING"])
        except TypeError as error:
            print(error)
    open("one", "w").close()
    print(os.listdir(pick(0)))
    os.remove(os.listdir(pick(0))[0])
    print(os.listdir(pick(0)))
    os.chdir("/")
os.remove(pick(0))
