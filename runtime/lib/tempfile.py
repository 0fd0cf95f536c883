"""tempfile: files and folders of names that nobody else has."""

import os
import shutil

__all__ = ["TemporaryDirectory", "gettempdir", "mkdtemp", "mkstemp", "gettempprefix"]

_letters = "abcdefghijklmnopqrstuvwxyz0123456789_"


def _name(prefix, suffix):
    return prefix + "".join([_letters[byte % 37] for byte in os.urandom(8)]) + suffix


def gettempprefix():
    return "tmp"


_home = []  # what gettempdir() has found


def gettempdir():
    if not _home:
        _home.append(_found_home())
    return _home[0]


def _found_home():
    for name in ("TMPDIR", "TEMP", "TMP"):
        folder = os.environ.get(name, "")
        if folder and os.path.isdir(folder) and os.access(folder, 3):
            return os.path.abspath(folder)
    for folder in ("/tmp", "/var/tmp", "/usr/tmp"):
        if os.path.isdir(folder) and os.access(folder, 3):
            return folder
    return os.getcwd()


def mkdtemp(suffix=None, prefix=None, dir=None):
    home = gettempdir() if dir is None else os.fspath(dir)
    while True:
        folder = os.path.join(home, _name("tmp" if prefix is None else prefix, "" if suffix is None else suffix))
        try:
            os.mkdir(folder, 448)
        except FileExistsError:
            continue
        return folder


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    home = gettempdir() if dir is None else os.fspath(dir)
    while True:
        path = os.path.join(home, _name("tmp" if prefix is None else prefix, "" if suffix is None else suffix))
        try:
            fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 384)
        except FileExistsError:
            continue
        return fd, os.path.abspath(path)


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore = ignore_cleanup_errors

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, kind, value, traceback):
        self.cleanup()

    def cleanup(self):
        try:
            shutil.rmtree(self.name, self._ignore)
        except FileNotFoundError:
            pass
