# built-in functions and methods: wrong arguments, and ones that are seldom given
import math
import re
import struct


def tried(make):
    try:
        print(make())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


def main():
    tried(lambda: ord(bytearray(b"z")))
    tried(lambda: ord(bytearray(b"zz")))
    tried(lambda: format(1, 5))
    tried(lambda: format("a", None))
    tried(lambda: iter(5, 6))
    tried(lambda: list(iter([1, 2, 3].pop, 1)))
    tried(lambda: complex(1, None))
    tried(lambda: complex(1, []))
    tried(lambda: complex(1.5, True))
    tried(lambda: math.perm(5, None))
    tried(lambda: math.perm(-1, None))
    tried(lambda: math.ldexp(1, 1.0))
    tried(lambda: bool.from_bytes(b"\0\1", "big"))
    tried(lambda: bool.from_bytes(b"", byteorder="little"))
    tried(lambda: list(enumerate(iterable="ab", start=5)))
    tried(lambda: [NotImplemented, str(NotImplemented)])
    print(NotImplemented)
    for letter in "fed":
        tried(lambda: struct.pack(letter, 1e40))
        tried(lambda: struct.pack("<" + letter, -1e40))
    tried(lambda: struct.pack("f", 1e40))
    tried(lambda: struct.pack("=f", 1e40))
    found = re.match("(a)(b)(c)(d)(e)(f)(g)(h)(?P<z>i)(j)?", "abcdefghi")
    print(found.group(1, 2, 3, 4, 5, 6, 7, 8), found.group(1, "z", 3, 4, 5, 6, 7, 8, 9, 10))
    print(memoryview(b"abcdefgh").cast("H").shape, memoryview(bytearray(b"abcdefgh")).cast("I").strides, memoryview(b"")[1:].shape)
    view = memoryview(b"abc")
    view.release()
    tried(lambda: view.shape)


main()
