"""glob: files whose paths fit a pattern."""

import os
from fnmatch import fnmatchcase

__all__ = ["escape", "glob", "iglob"]


def has_magic(s):
    return "*" in s or "?" in s or "[" in s


def escape(pathname):
    made = ""
    for c in pathname:
        made += f"[{c}]" if c in "*?[" else c
    return made


def _names(folder, folders_alone):
    try:
        names = os.listdir(folder or ".")
    except OSError:
        return []
    return [name for name in names if os.path.isdir(os.path.join(folder, name))] if folders_alone else names


def _below(folder, folders_alone, hidden):
    """All that is in the folder, at any depth, as paths from there."""
    found = []
    for name in _names(folder, folders_alone):
        if hidden or not name.startswith("."):
            found.append(name)
            for inner in _below(os.path.join(folder, name), folders_alone, hidden):
                found.append(os.path.join(name, inner))
    return found


def _in_folder(folder, pattern, recursive, folders_alone, hidden):
    """What in one folder fits the last part of a path."""
    if recursive and pattern == "**":
        return [""] + _below(folder, folders_alone, hidden) if not folder or os.path.isdir(folder) else []
    if has_magic(pattern):
        shown = hidden or pattern.startswith(".")
        return [name for name in _names(folder, folders_alone)
                if (shown or not name.startswith(".")) and fnmatchcase(name, pattern)]
    if not pattern:
        return [pattern] if os.path.isdir(folder) else []
    return [pattern] if os.path.lexists(os.path.join(folder, pattern)) else []


def _found(pathname, recursive, folders_alone, hidden):
    folder, pattern = os.path.split(pathname)
    if not has_magic(pathname):
        if pattern:
            return [pathname] if os.path.lexists(pathname) else []
        return [pathname] if os.path.isdir(folder) else []
    if not folder:
        return _in_folder("", pattern, recursive, folders_alone, hidden)
    folders = [folder]
    if folder != pathname and has_magic(folder):
        folders = _found(folder, recursive, True, hidden)
    made = []
    for one in folders:
        for name in _in_folder(one, pattern, recursive, folders_alone, hidden):
            made.append(os.path.join(one, name))
    return made


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    if root_dir is not None:
        raise RuntimeError("glob() in another folder is not supported")
    found = _found(os.fspath(pathname), recursive, False, include_hidden)
    return [path for path in found if path]


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return iter(glob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))
