# os: links, lengths of files, names of errors, the system's name, leaving at once
import os
import sys


def tried(make):
    try:
        print(make())
    except OSError as error:
        print(type(error).__name__, error)


def main():
    base = f"/tmp/os_more_calls_{os.getpid()}"
    os.mkdir(base)
    name = os.path.join(base, "a")
    with open(name, "w") as file:
        file.write("0123456789")
        file.flush()
        os.fsync(file.fileno())
    os.truncate(name, 4)
    os.link(name, name + "2")
    print(open(name + "2").read(), os.stat(name).st_nlink, os.path.samefile(name, name + "2"))
    before = os.umask(0o077)
    print(os.umask(before) == 0o077, os.geteuid() >= 0, os.getegid() >= 0)
    try:
        os.link(name, name + "2")
    except OSError as error:
        print(type(error).__name__, error.errno, error.filename2 == name + "2")
    tried(lambda: os.truncate("/nowhere/a", 1))
    tried(lambda: os.kill(2 ** 22 + 5, 0))
    os.kill(os.getpid(), 0)
    print(os.strerror(2), os.strerror(13), os.fsencode("é"), os.fsdecode(b"\xc3\xa9\xff") == "é\udcff", os.fsencode(b"x"), os.fsdecode("y"))
    system = os.uname()
    print(system.sysname, system[0], len(system), [*system][0], repr(system).startswith("posix.uname_result(sysname='Linux', nodename="))
    print(os.path.ismount("/"), os.path.ismount(base), os.path.ismount("/nowhere"), os.path.ismount("/proc"))
    for left in os.listdir(base):
        os.remove(os.path.join(base, left))
    os.rmdir(base)
    sys.stdout.flush()
    os._exit(3)


main()
