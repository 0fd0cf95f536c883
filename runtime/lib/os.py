"""os: files, folders, the environment."""
import os.path as path
from os.path import _fspath, _seconds
import math
import _os
from _time import time_ns as _now_ns
from typing import NamedTuple
from _os import name, sep, linesep, curdir, pardir, extsep, pathsep, devnull, altsep, defpath
from _os import getcwd, getpid, getppid, getuid, getgid, remove, unlink, rename, replace, mkdir, rmdir, chdir, cpu_count
from _os import system, urandom, open, close, read, write, lseek, isatty, access, chmod, symlink, readlink
from _os import link, truncate, umask, geteuid, getegid, kill, fsync, strerror, _exit
from _os import SEEK_SET, SEEK_CUR, SEEK_END, O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND
from _os import F_OK, R_OK, W_OK, X_OK
from _os import EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE, EX_OSERR
from _os import EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG
from _os import unsetenv

error = OSError


class _Environ:
    def get(self, key, default=None):
        value = _os.variable(key)
        return default if value is None else value

    def __getitem__(self, key):
        value = _os.variable(key)
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        _os.setenv(key, value)

    def __delitem__(self, key):
        if _os.variable(key) is None:
            raise KeyError(key)
        _os.unsetenv(key)

    def __contains__(self, key):
        return _os.variable(key) is not None

    def __len__(self):
        return len(_os.names())

    def __iter__(self):
        return iter(_os.names())

    def keys(self):
        return _os.names()

    def values(self):
        return [self[key] for key in _os.names()]

    def items(self):
        return [(key, self[key]) for key in _os.names()]

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def pop(self, key, default=None):
        value = _os.variable(key)
        if value is None:
            if default is None:
                raise KeyError(key)
            return default
        _os.unsetenv(key)
        return value

    def copy(self):
        return {key: self[key] for key in _os.names()}


environ = _Environ()


def putenv(name, value, /):
    _os.setenv(_fspath(name), _fspath(value))


def getenv(key, default=None):
    value = _os.variable(key)
    return default if value is None else value


def fspath(path):
    return _fspath(path)


def listdir(path=None):
    return _os.listdir("." if path is None else path)


def makedirs(name, mode=511, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == ".":
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


class stat_result:
    def __init__(self, fields):
        self.st_mode = fields[0]
        self.st_ino = fields[1]
        self.st_dev = fields[2]
        self.st_nlink = fields[3]
        self.st_uid = fields[4]
        self.st_gid = fields[5]
        self.st_size = fields[6]
        self.st_atime_ns = fields[7]
        self.st_mtime_ns = fields[8]
        self.st_ctime_ns = fields[9]
        self.st_atime = _seconds(fields[7])
        self.st_mtime = _seconds(fields[8])
        self.st_ctime = _seconds(fields[9])

    def __getitem__(self, i):
        return (self.st_mode, self.st_ino, self.st_dev, self.st_nlink, self.st_uid, self.st_gid, self.st_size,
                self.st_atime_ns // 1000000000, self.st_mtime_ns // 1000000000, self.st_ctime_ns // 1000000000)[i]


def stat(path, follow_symlinks=True):
    return stat_result(_os.stat(path, follow_symlinks))


def lstat(path):
    return stat_result(_os.stat(path, False))


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def is_dir(self, follow_symlinks=True):
        return path.isdir(self.path) and (follow_symlinks or not path.islink(self.path))

    def is_file(self, follow_symlinks=True):
        return path.isfile(self.path) and (follow_symlinks or not path.islink(self.path))

    def is_symlink(self):
        return path.islink(self.path)

    def stat(self, follow_symlinks=True):
        return stat_result(_os.stat(self.path, follow_symlinks))

    def inode(self):
        return _os.stat(self.path, False)[1]

    def __repr__(self):
        return "<DirEntry %r>" % self.name


class _Scan:
    def __init__(self, folder):
        self._entries = [DirEntry(folder, name) for name in _os.listdir(folder)]
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._at == len(self._entries):
            raise StopIteration
        self._at += 1
        return self._entries[self._at - 1]

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.close()

    def close(self):
        self._at = len(self._entries)


def scandir(path="."):
    return _Scan(path)


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    folders = []
    files = []
    try:
        names = _os.listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    for name in names:
        if path.isdir(path.join(top, name)):
            folders.append(name)
        else:
            files.append(name)
    if topdown:
        yield top, folders, files
    for name in folders:
        inner = path.join(top, name)
        if followlinks or not path.islink(inner):
            for found in walk(inner, topdown, onerror, followlinks):
                yield found
    if not topdown:
        yield top, folders, files


def fsencode(filename):
    return filename if isinstance(filename, bytes) else filename.encode("utf-8", "surrogateescape")


def fsdecode(filename):
    return filename if isinstance(filename, str) else filename.decode("utf-8", "surrogateescape")


class uname_result:
    def __init__(self, fields):
        self.sysname, self.nodename, self.release, self.version, self.machine = fields

    def __getitem__(self, i):
        return (self.sysname, self.nodename, self.release, self.version, self.machine)[i]

    def __iter__(self):
        return iter([self.sysname, self.nodename, self.release, self.version, self.machine])

    def __len__(self):
        return 5

    def __repr__(self):
        return (f"posix.uname_result(sysname={self.sysname!r}, nodename={self.nodename!r}, release={self.release!r}, "
                f"version={self.version!r}, machine={self.machine!r})")


def uname():
    return uname_result(_os.uname())


class terminal_size(NamedTuple):
    columns: int
    lines: int

    def __repr__(self):
        return f"os.terminal_size(columns={self.columns!r}, lines={self.lines!r})"


def get_terminal_size(fd=1, /):
    columns, lines = _os.terminal_size(fd)
    return terminal_size(columns, lines)


def _in_ns(seconds):
    if isinstance(seconds, float):
        if math.isnan(seconds):
            raise ValueError("Invalid value NaN (not a number)")
        part, whole = math.modf(seconds)
        return int(whole) * 1000000000 + math.floor(part * 1e9)
    return seconds * 1000000000


def utime(path, times=None, *, ns=None, follow_symlinks=True):
    if ns is not None:
        if times is not None:
            raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
        if not isinstance(ns, tuple) or len(ns) != 2:
            raise TypeError("utime: 'ns' must be a tuple of two ints")
        _os.utime(path, ns[0], ns[1], follow_symlinks)
    elif times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        _os.utime(path, _in_ns(times[0]), _in_ns(times[1]), follow_symlinks)
    else:
        now = _now_ns()
        _os.utime(path, now, now, follow_symlinks)
