# struct.iter_unpack, of the module and of a Struct
import struct
from struct import Struct


def tried(make):
    try:
        print(list(make()))
    except struct.error as error:
        print(error)


def main():
    data = struct.pack("<HHHH", 1, 2, 3, 4)
    print(list(struct.iter_unpack("<HH", data)), list(struct.iter_unpack("<H", bytearray(data))), list(struct.iter_unpack("<h", b"")))
    total = 0
    for a, b in struct.iter_unpack("<HH", memoryview(data)):
        total += a * b
    print(total)
    point = Struct("<bd")
    packed = b"".join(point.pack(i, i / 2) for i in range(4))
    print([x + y for x, y in point.iter_unpack(packed)], sum(v for v, in struct.iter_unpack("B", b"abc")))
    for n, x in point.iter_unpack(packed[:18]):
        print(n, x)
    tried(lambda: struct.iter_unpack("<I", b"abcde"))
    tried(lambda: point.iter_unpack(b"abc"))
    tried(lambda: struct.iter_unpack("", b"abc"))
    it = struct.iter_unpack(">2s", b"abcdef")
    print(next(it), list(it))


main()
