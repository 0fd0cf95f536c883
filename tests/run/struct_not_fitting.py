# what struct says of numbers that do not fit, in either byte order, and of ints where a float is packed
import struct
def t(f):
    try: print(f())
    except (struct.error, OverflowError) as e: print(type(e).__name__, e)
t(lambda: struct.pack(">h", 70000)); t(lambda: struct.pack("!H", -1)); t(lambda: struct.pack(">q", 2**64)); t(lambda: struct.pack(">Q", -1)); t(lambda: struct.pack("<e", 70000)); t(lambda: struct.pack("<e", 70000.0)); t(lambda: struct.pack(">f", 10**39)); t(lambda: struct.pack("<f", 1e39)); t(lambda: struct.pack(">I", 2**33)); t(lambda: struct.pack(">b", 300)); t(lambda: struct.pack(">i", 2**70)); t(lambda: struct.pack("f", 10**39)); t(lambda: struct.pack(">2h", 1, 70000)); t(lambda: struct.pack("<e", True))
for pre in ["<", ">", "=", "@"]:
    for c in "bBhHiIqQef":
        for v in (-1, 300, 70000, 2**40, -2**40, 2**64, -2**63 - 1, 1e300):
            try:
                print(pre + c, v, struct.pack(pre + c, v))
            except (struct.error, OverflowError) as e:
                print(pre + c, v, type(e).__name__, e)
