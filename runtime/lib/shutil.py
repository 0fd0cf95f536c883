"""shutil: files and folders as a whole."""

import os

__all__ = ["copy", "copy2", "copyfile", "copymode", "copytree", "get_terminal_size", "move", "rmtree", "which", "Error",
           "SameFileError"]


class Error(OSError):
    pass


class SameFileError(Error):
    """Raised when source and destination are the same file."""


def copyfile(src, dst, *, follow_symlinks=True):
    source, target = os.fspath(src), os.fspath(dst)
    if os.path.exists(source) and os.path.exists(target) and os.path.samefile(source, target):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    with open(source, "rb") as file:
        data = file.read()
    with open(target, "wb") as file:
        file.write(data)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    os.chmod(dst, os.stat(src).st_mode & 4095)


def _inside(src, dst):
    """The path that a copy has: in a folder, the source's own name."""
    source, target = os.fspath(src), os.fspath(dst)
    return os.path.join(target, os.path.basename(source)) if os.path.isdir(target) else target


def copy(src, dst, *, follow_symlinks=True):
    target = _inside(src, dst)
    copyfile(os.fspath(src), target)
    copymode(src, target)
    return target


def copy2(src, dst, *, follow_symlinks=True):
    target = copy(src, dst)
    made = os.stat(src)
    os.utime(target, ns=(made.st_atime_ns, made.st_mtime_ns))
    return target


def copytree(src, dst, symlinks=False, ignore=None, dirs_exist_ok=False):
    if ignore is not None:
        raise RuntimeError("copytree() with a function that ignores names is not supported")
    source, target = os.fspath(src), os.fspath(dst)
    names = os.listdir(source)
    os.makedirs(target, exist_ok=dirs_exist_ok)
    for name in names:
        inner, copied = os.path.join(source, name), os.path.join(target, name)
        if os.path.isdir(inner):
            copytree(inner, copied, symlinks, None, dirs_exist_ok)
        else:
            copy(inner, copied)
    return dst


def rmtree(path, ignore_errors=False):
    folder = os.fspath(path)
    try:
        if os.path.islink(folder):
            raise OSError("Cannot call rmtree on a symbolic link")
        for name in os.listdir(folder):
            inner = os.path.join(folder, name)
            if os.path.isdir(inner) and not os.path.islink(inner):
                rmtree(inner, ignore_errors)
            else:
                os.unlink(inner)
        os.rmdir(folder)
    except OSError:
        if not ignore_errors:
            raise


def move(src, dst):
    source, target = os.fspath(src), os.fspath(dst)
    if os.path.isdir(target):
        if os.path.samefile(source, target):
            os.rename(source, target)
            return target
        target = os.path.join(target, os.path.basename(source.rstrip(os.sep)))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    os.rename(source, target)
    return target


def which(cmd, mode=1, path=None):
    name = os.fspath(cmd)
    if os.path.dirname(name):
        return name if os.access(name, mode) and not os.path.isdir(name) else None
    for folder in (os.environ.get("PATH", os.defpath) if path is None else path).split(os.pathsep):
        found = os.path.join(folder, name)
        if os.path.exists(found) and os.access(found, mode) and not os.path.isdir(found):
            return found
    return None


def get_terminal_size(fallback=(80, 24)):
    try:
        columns = int(os.environ.get("COLUMNS", "0"))
    except ValueError:
        columns = 0
    try:
        lines = int(os.environ.get("LINES", "0"))
    except ValueError:
        lines = 0
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(1)
        except OSError:
            size = os.terminal_size(fallback[0], fallback[1])
        if columns <= 0:
            columns = size.columns or fallback[0]
        if lines <= 0:
            lines = size.lines or fallback[1]
    return os.terminal_size(columns, lines)
