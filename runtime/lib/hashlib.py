"""hashlib: MD5, SHA-1 and the SHA-2 family.  An object keeps what it is given until its digest is asked for."""
from _hashlib import digest

__all__ = ["md5", "new", "sha1", "sha224", "sha256", "sha384", "sha512"]

_names = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]
_sizes = [16, 20, 28, 32, 48, 64]


class HASH:
    def __init__(self, which):
        self._which = which
        self._parts = []
        self.name = _names[which]
        self.digest_size = _sizes[which]
        self.block_size = 128 if which >= 4 else 64

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError("object supporting the buffer API required")
        self._parts.append(bytes(data))

    def _message(self):
        if len(self._parts) != 1:
            self._parts = [b"".join(self._parts)]
        return self._parts[0]

    def digest(self):
        return digest(self._which, self._message())

    def hexdigest(self):
        return digest(self._which, self._message()).hex()

    def copy(self):
        made = HASH(self._which)
        made._parts.extend(self._parts)
        return made

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {hex(id(self))}>"


def _made(which, string):
    made = HASH(which)
    made.update(string)
    return made


def new(name, data=b"", *, usedforsecurity=True):
    if name.lower() not in _names:
        raise ValueError(f"unsupported hash type {name}")
    return _made(_names.index(name.lower()), data)


def md5(string=b"", *, usedforsecurity=True):
    return _made(0, string)


def sha1(string=b"", *, usedforsecurity=True):
    return _made(1, string)


def sha224(string=b"", *, usedforsecurity=True):
    return _made(2, string)


def sha256(string=b"", *, usedforsecurity=True):
    return _made(3, string)


def sha384(string=b"", *, usedforsecurity=True):
    return _made(4, string)


def sha512(string=b"", *, usedforsecurity=True):
    return _made(5, string)
