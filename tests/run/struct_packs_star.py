# struct.pack of a star whose items are made as they are packed.
import struct
from struct import pack

words = [1, 2, 3, 4]
rows = [(1, 2.5), (-3, 0.25)]


def noisy(x):
    print("item", x)
    return x & 0xFF


print(struct.pack("<4I", *(w * 2 for w in words)))
print(struct.pack("<4I", *map(abs, words)), pack(">4h", *reversed(words)))
print(struct.pack("4B", *(noisy(w) for w in words)), pack("%dH" % len(words), *range(4)))
print([struct.pack("<id", *(v for v in row)) if row[0] > 0 else b"" for row in [(1, 2)]])
layout = struct.Struct("<3B")
print(layout.pack(*(w for w in words[:3])), layout.pack(*filter(None, [0, 1, 2, 3])))
memory = bytearray(10)
struct.pack_into("<2H", memory, 2, *(w for w in words[2:]))
print(memory)
for count in (0, 3, 5):
    try:
        print(struct.pack("<4I", *(w for w in range(count))))
    except struct.error as error:
        print(error)
try:
    struct.pack("<2B", *(10 // w for w in (1, 0)))
except ZeroDivisionError as error:
    print(error)
try:
    print(struct.pack("<2B", *(w for w in (1, 256))))
except struct.error as error:
    print(error)


class Card:
    def pack(self, *items):
        return items


print(Card().pack(*(w for w in words)))
