# struct.pack asks instances for the number, item by item: members of an IntEnum, __index__, __float__.
import enum
import struct


class Op(enum.IntEnum):
    PUSH = 1
    ADD = 200


class Weight:
    def __init__(self, grams):
        self.grams = grams

    def __float__(self):
        print("float of", self.grams)
        return self.grams / 1000

    def __index__(self):
        print("index of", self.grams)
        if self.grams < 0:
            raise ValueError("no weight")
        return self.grams


class OnlyInt:
    def __int__(self):
        return 5


def encode(op, arg=None):
    return struct.pack("<B", op) if arg is None else struct.pack("<Bi", op, arg)


print(encode(Op.PUSH, 7), encode(Op.ADD), encode(3), struct.pack("<BB", Op.PUSH, Op.ADD))
print(struct.pack("<hdf?", Weight(5), Weight(250), 1.5, Weight(0)), struct.Struct("<HB").pack(Op.ADD, Op.PUSH))
buffer = bytearray(6)
struct.pack_into("<HI", buffer, 0, Op.ADD, Weight(70000))
print(buffer.hex())
for form in (lambda: struct.pack("<H", Weight(-1)), lambda: struct.pack("<b", Op.ADD), lambda: struct.pack("<i", OnlyInt()),
             lambda: struct.pack("<d", OnlyInt())):
    try:
        print(form())
    except (struct.error, ValueError) as e:
        print(type(e).__name__, e)
