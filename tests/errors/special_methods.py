"""Special methods that are not asked everywhere."""
import struct


class Whole:
    def __index__(self):
        return 1

    def __float__(self):
        return 1.0


class Wrong:
    def __index__(self):
        return "1"  # TypeError

    def __format__(self, spec):
        return 1

    def __bytes__(self):
        return "x"


print(struct.pack("<" + input(), Whole()))  #! E0300 an instance that is packed as a number
print([1][Wrong()])  #! E0300 a method __index__ that gives a value of type str
print(f"{Wrong()}")  #! E0300 a method __format__ that gives no str
print(bytes(Wrong()))  #! E0300 a method __bytes__ that gives something else
print(bytes([Whole()]))  #! E0300 a call of bytes with these arguments
