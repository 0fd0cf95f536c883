import struct
from struct import pack, unpack, calcsize, Struct
FMT = "<IHB3s"
HEAD = Struct(">hh")
def show(f):
    try:
        print(f())
    except (struct.error, OverflowError, TypeError) as e:
        print(type(e).__name__, e)

def fixed(data):
    a, b, c, d = struct.unpack(FMT, data)
    return a + b + c, d
print(fixed(pack(FMT, 1, 2, 3, b"xyz")), calcsize(FMT), HEAD.size, HEAD.format, HEAD.pack(-1, 258), HEAD.unpack(b"\xff\xfe\x01\x00"))
print(pack("<bBhHiIqQ", -128, 255, -32768, 65535, -2147483648, 4294967295, -9223372036854775808, 18446744073709551615))
print(unpack("<bBhHiIqQ", pack("<bBhHiIqQ", -128, 255, -32768, 65535, -2147483648, 4294967295, -9223372036854775808, 18446744073709551615)))
print(pack(">efd", 1.5, -2.25, 3.125), unpack(">efd", pack(">efd", 1.5, -2.25, 3.125)), unpack("<e", b"\x01\x00"), unpack("<e", b"\xff\x7b"), pack("<e", 65504), pack("e", 5.960464477539063e-08))
print(pack("?3x2sc0s4p", True, b"abc", b"z", b"", b"hello"), unpack("?3x2sc0s4p", pack("?3x2sc0s4p", 0, b"a", b"z", b"", b"hi")))
print([calcsize(x) for x in ("@bq", "=bq", "@bhi", "@ci", "@iq", "@qi", "nN", "@P", "e", "@bd", "", "3i 2h\n", "bi0q", "!10s")])
buf = bytearray(12)
struct.pack_into("<hh", buf, 2, 17, 18); struct.pack_into(">I", buf, -4, 0xdeadbeef); print(buf, struct.unpack_from("<hh", buf, 2), struct.unpack_from(">I", buf, -4), struct.unpack_from("<H", buf, offset=2))
m = memoryview(buf); struct.pack_into("<d", m, 0, 2.5); print(unpack("<d", m[0:8]), unpack("<d", bytes(m[:8])))
def dynamic(fmt, *values):
    return struct.pack(fmt, *values)
def spell(fmt, data):
    return struct.unpack(fmt, data)
for order in ("<", ">", "@", "="):
    d = struct.pack(order + "hif", 1, -2, 0.5)
    print(d, spell(order + "hif", d), struct.unpack_from(order + "h", d, 0))
xs = [1, 2, 3, 70000]
p = struct.pack("<%dI" % len(xs), *xs); print(p, struct.unpack("<%dI" % len(xs), p), sum(v for v in struct.unpack("<4I", p)))
print(struct.unpack("<20B", bytes(range(20))), struct.pack("3d", *[1.5, 2.5, 3.5]), len(struct.pack("100x")))
class Rec:
    layout = Struct("<Bd")
    def __init__(self): self.s = Struct("2h")
    def go(self): return self.s.pack(7, 8)
print(Rec().go(), Rec().s.unpack_from(b"\0\1\2\3\4\5", 1))
def bad(w):
    b4 = bytearray(4)
    if w == 0: return unpack("<i", b"abc")
    if w == 1: return struct.unpack_from("<i", b"abcdef", 4)
    if w == 2: return struct.unpack_from("<i", b"abcdef", -9)
    if w == 3: return struct.unpack_from("<i", b"abcdef", -2)
    if w == 4: return pack("b", 128)
    if w == 5: return pack("<H", -1)
    if w == 6: return pack("<i", 1 << 31)
    if w == 7: return pack("<I", -1)
    if w == 8: return pack("<L", 1 << 32)
    if w == 9: return pack("q", 1 << 63)
    if w == 10: return pack("Q", -1)
    if w == 11: return pack("<f", 1e40)
    if w == 12: return pack("e", 65520.0)
    if w == 13: return pack("d", 10 ** 400)
    if w == 14: return pack("c", b"ab")
    if w == 15: return struct.pack_into("<i", b4, 1, 5)
    if w == 16: return struct.pack_into("<i", b"abcd", 0, 5)
    if w == 17: return struct.pack_into("<i", b4, -2, 5)
    if w == 18: return dynamic("<i", 1, 2)
    if w == 19: return spell("<z", b"")
    if w == 20: return spell("5", b"")
    if w == 21: return dynamic("<bh", 1, 1 << 15)
    if w == 22: return struct.pack("B", 256)
    if w == 23: return pack("h", 10 ** 30)
    if w == 24: return calcsize("1" * 30 + "i")
    return 0
for w in range(25):
    show(lambda: bad(w))
n = 0
for i in range(1000):
    n += unpack("<i", pack("<i", i * 7))[0]
print(n)
