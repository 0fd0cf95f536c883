"""os.path: posixpath."""
import _os
from _os import sep, curdir, pardir, extsep, pathsep, altsep, devnull, defpath
from _os import basename, dirname, split, splitext, isabs, normpath, abspath, exists, isfile, isdir, islink, getsize

__all__ = ["normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix",
           "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "expanduser",
           "expandvars", "normpath", "abspath", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep",
           "devnull", "realpath", "relpath", "samefile", "commonpath"]


def _fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(path, "__fspath__"):
        return path.__fspath__()
    raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")


def join(a, *p):
    path = _fspath(a)
    for b in p:
        if not isinstance(b, (str, bytes)) and not hasattr(b, "__fspath__"):
            raise TypeError("join() argument must be str, bytes, or os.PathLike object, not "
                            f"{type(b).__name__!r}")
        path = _os.join2(path, _fspath(b))
    return path


def normcase(s):
    return s


def splitdrive(p):
    return "", p


def lexists(path):
    return exists(path) or islink(path)


def _seconds(ns):
    """As a float; in two steps, as CPython makes it."""
    return ns // 1000000000 + 1e-9 * (ns % 1000000000)


def getmtime(filename):
    return _seconds(_os.stat(filename, True)[8])


def getatime(filename):
    return _seconds(_os.stat(filename, True)[7])


def getctime(filename):
    return _seconds(_os.stat(filename, True)[9])


def samefile(f1, f2):
    return _os.stat(f1, True)[1:3] == _os.stat(f2, True)[1:3]


def realpath(filename):
    return _os.realpath(abspath(filename))


def commonprefix(m):
    if not m:
        return ""
    low = min(m)
    high = max(m)
    for i in range(len(low)):
        if low[i] != high[i]:
            return low[:i]
    return low


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    base = abspath(curdir if start is None else start)
    starts = [part for part in base.split(sep) if part]
    parts = [part for part in abspath(path).split(sep) if part]
    same = 0
    while same < len(starts) and same < len(parts) and starts[same] == parts[same]:
        same += 1
    result = [pardir] * (len(starts) - same) + parts[same:]
    return sep.join(result) if result else curdir


def commonpath(paths):
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    absolute = paths[0][:1] == sep
    for path in paths:
        if (path[:1] == sep) != absolute:
            raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split(sep) if part and part != curdir] for path in paths]
    low = min(split_paths)
    high = max(split_paths)
    common = low
    for i in range(len(low)):
        if low[i] != high[i]:
            common = low[:i]
            break
    return (sep if absolute else "") + sep.join(common)


def expanduser(path):
    path = _fspath(path)
    if not path.startswith("~"):
        return path
    end = path.find(sep, 1)
    if end < 0:
        end = len(path)
    home = _os.home(path[1:end])
    if not home:
        return path
    return (home.rstrip(sep) + path[end:]) or sep


def expandvars(path):
    result = ""
    at = 0
    while at < len(path):
        if path[at] != "$":
            result += path[at]
            at += 1
            continue
        end = at + 1
        if path[end:end + 1] == "{":
            close = path.find("}", end)
            name = path[end + 1:close] if close >= 0 else ""
            end = close + 1
        else:
            while end < len(path) and (path[end] == "_" or path[end].isascii() and path[end].isalnum()):
                end += 1
            name = path[at + 1:end]
        value = _os.variable(name) if name else None
        if value is None:
            result += path[at:end] if end > at else path[at]
            at = end if end > at else at + 1
        else:
            result += value
            at = end
    return result


def ismount(path):
    try:
        here = _os.stat(path, False)
        above = _os.stat(realpath(join(path, "..")), False)
    except (OSError, ValueError):
        return False
    if here[0] & 0o170000 == 0o120000:
        return False
    return here[2] != above[2] or here[1] == above[1]
