"""isinstance of files: io.StringIO, TextIOWrapper and the classes above them."""
import io
import os
import sys
import tempfile
from io import BytesIO, StringIO


class Sink:
    def write(self, text):
        return len(text)


def kind(x):
    if isinstance(x, StringIO):
        return "StringIO of " + str(len(x.getvalue()))
    if isinstance(x, io.TextIOWrapper):
        return "text file"
    if isinstance(x, (BytesIO, io.BufferedIOBase)):
        return "binary"
    if isinstance(x, io.IOBase):
        return "another file"
    return type(x).__name__


def read_all(source):
    """A path, a text or an open file."""
    if isinstance(source, io.TextIOBase):
        return source.read()
    if isinstance(source, bytes):
        return source.decode()
    return source


path = os.path.join(tempfile.gettempdir(), "isinstance_files_test.txt")
for x in (StringIO("abc"), sys.stdout, BytesIO(b"x"), 3, "text", None, [1], Sink(), print):
    print(kind(x))
with open(path, "w") as f:
    print(kind(f), isinstance(f, io.TextIOBase), isinstance(f, io.IOBase), isinstance(f, io.StringIO))
    f.write("contents é")
with open(path) as f:
    print(read_all(f), read_all("as it is"), read_all(b"bytes"), read_all(StringIO("held")))
with open(path, "rb") as f:
    print(kind(f), isinstance(f, io.BufferedReader), isinstance(f, io.BufferedWriter), isinstance(f, io.TextIOBase))
with open(path, "ab") as f:
    print(kind(f), isinstance(f, io.BufferedWriter), isinstance(f, io.BytesIO), isinstance(f, io.RawIOBase))
with open(path, "r+b") as f:
    print(kind(f), isinstance(f, io.BufferedRandom), isinstance(f, io.BufferedReader))
with open(path, "rb", buffering=0) as f:
    print(kind(f), isinstance(f, io.FileIO), isinstance(f, io.RawIOBase), isinstance(f, io.BufferedIOBase))
os.remove(path)
print(isinstance(bytearray(b"x"), io.IOBase), isinstance(memoryview(b"x"), (io.IOBase, int)), isinstance(sys.stdin, io.TextIOWrapper))
