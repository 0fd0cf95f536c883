"""pathlib: paths of files as objects.

A path is its root ("", "/" or "//") and its names.  Rule: what asks the system is os's, with the path as text.
"""

import os
from fnmatch import fnmatchcase as _fits

__all__ = ["PurePath", "PurePosixPath", "Path", "PosixPath"]


def _text_of(path):
    if isinstance(path, str):
        return path
    if isinstance(path, PurePath):
        return str(path)
    raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)


class PurePath:
    def __init__(self, *args):
        self._root = ""
        self._names = []
        for arg in args:
            self._append(_text_of(arg))

    def _append(self, text):
        if text.startswith("/"):
            self._root = "//" if text.startswith("//") and not text.startswith("///") else "/"
            self._names = []
        for name in text.split("/"):
            if name and name != ".":
                self._names.append(name)

    def _of(self, root, names):
        made = self.__class__()
        made._root = root
        made._names = names
        return made

    def __str__(self):
        return self._root + "/".join(self._names) or "."

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return f"PurePosixPath({str(self)!r})"

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._root == other._root and self._names == other._names

    def _key(self):
        return [self._root] + self._names if self._root else self._names

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, other):
        if not isinstance(other, (str, PurePath)):
            return NotImplemented
        made = self._of(self._root, self._names[:])
        made._append(_text_of(other))
        return made

    def __rtruediv__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        made = self._of("", [])
        made._append(other)
        made._append(str(self))
        return made

    def joinpath(self, *args):
        made = self._of(self._root, self._names[:])
        for arg in args:
            made._append(_text_of(arg))
        return made

    @property
    def parts(self):
        return tuple(self._key())

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def name(self):
        return self._names[-1] if self._names else ""

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        dot = name.rfind(".")
        return name[:dot] if 0 < dot < len(name) - 1 else name

    @property
    def parent(self):
        return self._of(self._root, self._names[:-1])

    @property
    def parents(self):
        return [self._of(self._root, self._names[:count]) for count in range(len(self._names) - 1, -1, -1)]

    def is_absolute(self):
        return self._root != ""

    def is_reserved(self):
        return False

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._of(self._root, self._names[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or (suffix and not suffix.startswith(".")) or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        name = self.name
        if not name:
            raise ValueError(f"{self!r} has an empty name")
        old = self.suffix
        return self._of(self._root, self._names[:-1] + [(name[:-len(old)] if old else name) + suffix])

    def _below(self, *other):
        """The names below that path; None: it is not above this one."""
        above = PurePath(*other)
        count = len(above._names)
        return self._names[count:] if self._root == above._root and self._names[:count] == above._names else None

    def relative_to(self, *other):
        names = self._below(*other)
        if names is None:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(PurePath(*other))!r} OR one path is relative "
                             "and the other is absolute.")
        return self._of("", names)

    def is_relative_to(self, *other):
        return self._below(*other) is not None

    def match(self, pattern):
        wanted = PurePath(pattern)
        if not pattern or not wanted._key():
            raise ValueError("empty pattern")
        parts, patterns = self._key(), wanted._key()
        if wanted._root and (len(parts) != len(patterns) or self._root != wanted._root):
            return False
        if len(patterns) > len(parts):
            return False
        for part, one in zip(parts[len(parts) - len(patterns):], patterns):
            if not _fits(part, one):
                return False
        return True

    def as_uri(self):
        raise RuntimeError("as_uri() is not supported")


PurePosixPath = PurePath


class Path(PurePath):
    def __repr__(self):
        return f"PosixPath({str(self)!r})"

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser("~"))

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        pass

    # ---- what there is
    def exists(self):
        return os.path.exists(str(self))

    def is_file(self):
        return os.path.isfile(str(self))

    def is_dir(self):
        return os.path.isdir(str(self))

    def is_symlink(self):
        return os.path.islink(str(self))

    def is_mount(self):
        return os.path.ismount(str(self))

    def stat(self, *, follow_symlinks=True):
        return os.stat(str(self), follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(str(self))

    def samefile(self, other_path):
        return os.path.samefile(str(self), _text_of(other_path))

    def absolute(self):
        return self._of(self._root, self._names[:]) if self._root else Path(os.getcwd(), self)

    def resolve(self, strict=False):
        if strict:
            os.stat(str(self))
        return Path(os.path.realpath(str(self)))

    def expanduser(self):
        return Path(os.path.expanduser(str(self)))

    def readlink(self):
        return Path(os.readlink(str(self)))

    def iterdir(self):
        for name in os.listdir(str(self)):
            yield self._of(self._root, self._names + [name])

    # ---- changes
    def mkdir(self, mode=511, parents=False, exist_ok=False):
        try:
            os.mkdir(str(self), mode)
        except FileNotFoundError:
            if not parents or not self._names:
                raise
            self.parent.mkdir(511, True, True)
            self.mkdir(mode, False, exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(str(self))

    def unlink(self, missing_ok=False):
        try:
            os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(str(self), _text_of(target))
        return Path(target)

    def replace(self, target):
        os.replace(str(self), _text_of(target))
        return Path(target)

    def touch(self, mode=438, exist_ok=True):
        if exist_ok:
            try:
                os.utime(str(self))
                return
            except OSError:
                pass
        os.close(os.open(str(self), os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL), mode))

    def chmod(self, mode):
        os.chmod(str(self), mode)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(_text_of(target), str(self))

    def hardlink_to(self, target):
        os.link(_text_of(target), str(self))

    # ---- contents
    def read_text(self, encoding=None, errors=None):
        with open(str(self), encoding=encoding, errors=errors) as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with open(str(self), "w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def read_bytes(self):
        with open(str(self), "rb") as file:
            return file.read()

    def write_bytes(self, data):
        with open(str(self), "wb") as file:
            return file.write(data)

    # ---- patterns
    def _selected(self, patterns, found):
        if not patterns or not patterns[0]:  # "" behind the last slash: folders alone
            found.append(self)
        elif patterns[0] == "**":
            self._deep(patterns[1:], found)
        elif "*" in patterns[0] or "?" in patterns[0] or "[" in patterns[0]:
            for name in self._entries():
                if _fits(name, patterns[0]):
                    below = self._of(self._root, self._names + [name])
                    if len(patterns) == 1 or below.is_dir():
                        below._selected(patterns[1:], found)
        else:
            below = self._of(self._root, self._names + [patterns[0]])
            if below.is_dir() if len(patterns) > 1 else below.exists():
                below._selected(patterns[1:], found)

    def _entries(self):
        try:
            return os.listdir(str(self))
        except PermissionError:
            return []

    def _deep(self, patterns, found):
        self._selected(patterns, found)
        for name in self._entries():
            below = self._of(self._root, self._names + [name])
            if below.is_dir() and not below.is_symlink():
                below._deep(patterns, found)

    def _globbed(self, pattern, deep):
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        wanted = PurePath(pattern)
        if wanted._root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        for name in wanted._names:
            if "**" in name and name != "**":
                raise ValueError("Invalid pattern: '**' can only be an entire path component")
        found = []
        if self.is_dir():
            self._selected((["**"] if deep else []) + wanted._names + ([""] if pattern[-1] == "/" else []), found)
        seen = set()
        for path in found:
            text = str(path)
            if text not in seen:
                seen.add(text)
                yield path

    def glob(self, pattern):
        return self._globbed(pattern, False)

    def rglob(self, pattern):
        return self._globbed(pattern, True)


PosixPath = Path
