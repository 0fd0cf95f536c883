"""codecs: encode and decode by name, files that decode.  Codecs as objects are not there."""
from _codecs_file import opened as _opened

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE",
           "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE",
           "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter",
           "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder",
           "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode",
           "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
           "namereplace_errors", "register_error", "lookup_error"]

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE
BOM32_LE = BOM_UTF16_LE
BOM32_BE = BOM_UTF16_BE
BOM64_LE = BOM_UTF32_LE
BOM64_BE = BOM_UTF32_BE


def _plain(encoding):
    return encoding.lower().replace("_", "").replace("-", "").replace(" ", "")


def _turned(text):
    """rot13"""
    made = []
    for c in text:
        if "a" <= c <= "z":
            made.append(chr((ord(c) - 84) % 26 + 97))
        elif "A" <= c <= "Z":
            made.append(chr((ord(c) - 52) % 26 + 65))
        else:
            made.append(c)
    return "".join(made)


def encode(obj, encoding="utf-8", errors="strict"):
    name = _plain(encoding)
    if isinstance(obj, str):
        if name == "rot13":
            return _turned(obj)
        return obj.encode(encoding, errors)
    if name == "hex" or name == "hexcodec":
        return obj.hex().encode()
    raise RuntimeError(f"codecs.encode of bytes with {encoding!r}")


def decode(obj, encoding="utf-8", errors="strict"):
    name = _plain(encoding)
    if isinstance(obj, str):
        if name == "rot13":
            return _turned(obj)
        raise RuntimeError(f"codecs.decode of a text with {encoding!r}")
    if name == "hex" or name == "hexcodec":
        return bytes.fromhex(obj.decode("ascii"))
    return obj.decode(encoding, errors)


class _File:
    """A file that is encoded or decoded as a whole: its line ends are kept, and are those of str.splitlines."""

    def __init__(self, path, mode, encoding, errors):
        self.stream = _opened(path, mode)
        self.name = path
        self.mode = mode
        self.encoding = encoding
        self.errors = errors
        self._text = None
        self._at = 0
        self._closed = False

    def _rest(self):
        if self._text is None:
            self._text = self.stream.read().decode(self.encoding, self.errors)
        return self._text

    def read(self, size=-1, chars=-1, firstline=False):
        text = self._rest()
        if chars < 0:
            if size >= 0:
                raise RuntimeError("read of a part of a file that codecs.open gave")
            chars = len(text)
        part = text[self._at:self._at + chars]
        self._at += len(part)
        return part

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def readline(self, size=None, keepends=True):
        text = self._rest()
        if self._at >= len(text):
            return ""
        for line in text[self._at:self._at + 128].splitlines(True):
            break
        if len(line) >= 127:
            for line in text[self._at:].splitlines(True):
                break
        self._at += len(line)
        if keepends:
            return line
        for line in line.splitlines():
            break
        return line

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def write(self, text):
        return self.stream.write(text.encode(self.encoding, self.errors))

    def writelines(self, lines):
        self.write("".join(lines))

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self._text = None
        self._at = 0

    def flush(self):
        self.stream.flush()

    def close(self):
        self.stream.close()
        self._closed = True

    @property
    def closed(self):
        return self._closed

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.close()


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    if encoding is None:
        raise RuntimeError("codecs.open without an encoding")
    if "b" not in mode:
        mode += "b"
    return _File(filename, mode, encoding, errors)
