"""shutil: files and folders as a whole."""

import os
from fnmatch import fnmatch

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error",
           "SpecialFileError", "ignore_patterns", "which", "get_terminal_size", "SameFileError"]


class Error(OSError):
    pass


class SameFileError(Error):
    """Raised when source and destination are the same file."""


class SpecialFileError(OSError):
    """Raised when trying to do a kind of operation on a special file."""


def _samefile(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfileobj(fsrc, fdst, length=0):
    size = length or 65536
    while True:
        part = fsrc.read(size)
        if not part:
            break
        fdst.write(part)


def copyfile(src, dst, *, follow_symlinks=True):
    same = _samefile(src, dst)
    source, target = os.fspath(src), os.fspath(dst)
    if same:
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    for name in (source, target):
        if os.path.exists(name) and os.stat(name).st_mode & 61440 == 4096:
            raise SpecialFileError(f"`{name}` is a named pipe")
    if not follow_symlinks and os.path.islink(source):
        os.symlink(os.readlink(source), target)
        return dst
    with open(source, "rb") as file:
        try:
            with open(target, "wb") as made:
                while True:
                    part = file.read(1048576)
                    if not part:
                        break
                    made.write(part)
        except IsADirectoryError as error:
            if not os.path.exists(target):
                raise FileNotFoundError(f"Directory does not exist: {dst}") from error
            raise
    return dst


def _are_links(src, dst):
    return os.path.islink(src) and os.path.islink(dst)


def copymode(src, dst, *, follow_symlinks=True):
    if follow_symlinks or not _are_links(src, dst):
        os.chmod(dst, os.stat(src).st_mode & 4095)


def copystat(src, dst, *, follow_symlinks=True):
    follow = follow_symlinks or not _are_links(src, dst)
    made = os.stat(src, follow_symlinks=follow)
    os.utime(dst, ns=(made.st_atime_ns, made.st_mtime_ns), follow_symlinks=follow)
    if follow:
        os.chmod(dst, made.st_mode & 4095)


def _in_folder(src, dst):
    return os.path.join(dst, os.path.basename(os.fspath(src)))


def copy(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = _in_folder(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = _in_folder(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    def _ignore_patterns(path, names):
        return {name for name in names for pattern in patterns if fnmatch(name, pattern)}
    return _ignore_patterns


def _copied(source, target, symlinks, ignore, copy_function, dangling, exist_ok, errors):
    """What a folder holds, and its times and mode; what could not be copied is told in `errors`."""
    names = os.listdir(source)
    ignored = set() if ignore is None else set(ignore(source, names))
    os.makedirs(target, exist_ok=exist_ok)
    for name in names:
        if name in ignored:
            continue
        inner, made = os.path.join(source, name), os.path.join(target, name)
        try:
            if os.path.islink(inner) and symlinks:
                os.symlink(os.readlink(inner), made)
                copystat(inner, made, follow_symlinks=False)
            elif dangling and os.path.islink(inner) and not os.path.exists(os.readlink(inner)):
                continue
            elif os.path.isdir(inner):
                _copied(inner, made, symlinks, ignore, copy_function, dangling, exist_ok, errors)
            else:
                copy_function(inner, made)
        except OSError as error:
            errors.append((inner, made, str(error)))
    try:
        copystat(source, target)
    except OSError as error:
        errors.append((source, target, str(error)))


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    errors = []
    _copied(os.fspath(src), os.fspath(dst), symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok,
            errors)
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False):
    try:
        is_link = os.path.islink(path)
    except TypeError:
        if ignore_errors:
            return
        raise
    folder = os.fspath(path)
    try:
        if is_link:
            raise OSError("Cannot call rmtree on a symbolic link")
        names = os.listdir(folder)
    except OSError:
        if not ignore_errors:
            raise
        names = []
    for name in names:
        inner = os.path.join(folder, name)
        if os.path.isdir(inner) and not os.path.islink(inner):
            rmtree(inner, ignore_errors)
            continue
        try:
            os.unlink(inner)
        except OSError:
            if not ignore_errors:
                raise
    try:
        os.rmdir(folder)
    except OSError:
        if not ignore_errors:
            raise


def _holds(source, target):
    above, below = os.path.abspath(source), os.path.abspath(target)
    return (below + os.sep).startswith(above.rstrip(os.sep) + os.sep)


def move(src, dst, copy_function=copy2):
    real = dst
    if os.path.isdir(dst):
        if _samefile(src, dst):
            os.rename(src, dst)
            return None
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip(os.sep)))
        if os.path.exists(real):
            raise Error(f"Destination path '{real}' already exists")
    try:
        os.rename(src, real)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), real)
            os.unlink(src)
        elif os.path.isdir(src):
            if _holds(src, dst):
                raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
            copytree(src, real, symlinks=True, copy_function=copy_function)
            rmtree(src)
        else:
            copy_function(src, real)
            os.unlink(src)
    return real


def which(cmd, mode=1, path=None):
    name = os.fspath(cmd)
    if os.path.dirname(name):
        return name if os.access(name, mode) and not os.path.isdir(name) else None
    folders = os.environ.get("PATH", os.defpath) if path is None else os.fspath(path)
    for folder in folders.split(os.pathsep) if folders else []:
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
