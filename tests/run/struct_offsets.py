# struct: an offset that may be None, a text, a bool
import struct
class Reader:
    def __init__(self, data):
        self.data = data
        self.pos = None
    def start(self, at=0):
        self.pos = at
    def read(self, fmt="<H"):
        value, = struct.unpack_from("<H", self.data, self.pos)
        self.pos += 2
        return value
    def write(self, v):
        struct.pack_into("<H", self.data, self.pos, v)
r = Reader(bytearray(range(8)))
try: r.read()
except TypeError as e: print(e)
try: r.write(1)
except TypeError as e: print(e)
r.start(); print(r.read(), r.read())
r.start(-2); print(r.read())
r.write(513) if r.pos > 5 else r.start(True)
print(r.data, r.pos)
def at(x): return 2 if x == 0 else None if x == 1 else "q" if x == 2 else True if x == 3 else 100
S = struct.Struct(">HB")
for k in range(5):
    try: print(S.unpack_from(r.data, at(k)), S.unpack_from(r.data, offset=at(k)))
    except TypeError as e: print(e)
    except struct.error as e: print(e)
