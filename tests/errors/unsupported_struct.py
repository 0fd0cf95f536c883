import struct
import sys

form = b"<i" if len(sys.argv) > 1 else b"<h"
print(struct.pack(form, 1))  #! E0300 struct.pack() with a format that is no str
from struct import iter_unpack
for pair in iter_unpack("<hh", b"abcd"):  #! E0300 struct.iter_unpack() as an iterator
    print(pair)
print(struct.unpack("<i", b"1234", 5))  #! E0300 struct.unpack() with these arguments
