print(b"%d %5.2f %s %b %c %c %r" % (5, 1.5, b"raw\xff", bytearray(b"ba"), 65, b"z", "h\xe9"), b"%a %x %%" % ([1], 255), b"%(k)d" % {b"k": 4}, b"\xff%s" % b"\xfe", b"a%sb" % memoryview(b"mv"))
print(b"%3d|%-5s|%05d|%.2s" % (1, b"ab", 42, b"abcdef"), b"%s" % (b"t",), b"%c" % 255)
def bad(w):
    if w == 0: return b"%s" % "x"
    if w == 1: return b"%c" % 256
    if w == 2: return b"%c" % b"ab"
    if w == 3: return b"%c" % "x"
    if w == 4: return b"%d" % b"1"
    if w == 5: return b"%s %s" % b"a"
    if w == 6: return b"%s" % (b"a", b"b")
    if w == 7: return b"%y %d" % 1
    if w == 8: return b"%(a)s" % 5
    return b""
for w in range(9):
    try:
        print(bad(w))
    except (TypeError, ValueError, OverflowError) as e:
        print(w, type(e).__name__, e)
print(int(b"12"), int(bytearray(b" -7 ")), int(b"ff", 16), float(b"1.5"), float(bytearray(b" 2e3 ")))
for w in (b"x", b"\xb2", b"", b"1 2", b"0x"):
    try: print(int(w))
    except ValueError as e: print(e)
    try: print(float(w))
    except ValueError as e: print(e)
try: print(int(b"9", 8))
except ValueError as e: print(e)
print(b"".join(bytes([x]) for x in range(3)), b",".join([b"a", b"b"]), b"-".join((b"x", b"y")), b"".join([]), b"".join({b"k": 1}), b"".join([bytearray(b"q")]), b"".join(b"ab".split()))
print(bytes(x for x in range(4)), bytes([1, True]), bytes({5: 1}), bytes(range(3)), bytes("h\xe9", "latin-1"), bytes((1, 2)), bytes(3), bytes(bytearray(b"c")), bytes(memoryview(b"d")), bytes(map(int, "123")), bytes(reversed(b"abc")))
print(b"abc".find(bytearray(b"c")), b"a,b".split(bytearray(b",")), b"aXb".replace(bytearray(b"X"), b"y"), b"ab".translate(bytes.maketrans(b"a", b"z"), b"b"), b"q".startswith(bytearray(b"q")), bytearray(b"x") in b"axb", memoryview(b"x") in b"axb")
print(hash(b"abc") == hash(bytes(bytearray(b"abc"))), {b"k": 1}[bytes(b"k")], b"abc" < bytearray(b"abd"), sorted([b"b", b"a"]), max(b"az"), b"\x00\x7f\x80".hex(" "), b"abcdef".hex("_", -4), bytes.fromhex("00 ff\t7F"))
for w in (["x"], [1.5]):
    pass
try: hash(bytearray(b"x"))
except TypeError as e: print(e)
try: print({bytearray(b"x"): 1})
except TypeError as e: print(e)
