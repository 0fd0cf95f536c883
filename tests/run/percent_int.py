"""%d and its like of ints, small and big, alone and with other conversions; digits in other bases."""
import sys

NUMBERS = [0, 1, -1, 255, -255, 2 ** 31, -2 ** 63, 2 ** 63 - 1, 2 ** 64, -10 ** 40]


class Count:
    def __init__(self, n):
        self.n = n

    def __str__(self):
        return "count %d of %i" % (self.n, self.n * 2)


for n in NUMBERS:
    print("%d" % n, "<%i|%u>" % (n, n), "%s and %r and %a" % (n, n, n), "%5d|%-5d|%05d|%+d" % (n, n, n, n), Count(n))
    print("item%d=%s;" % (n, hex(n)), hex(n), oct(n), bin(n), f"{n:x} {n:#b} {n:o} {n:X}", "%x %o %#x %X" % (n, n, n, n))
    print(b"%d-%s" % (n, b"x"), "%d%%" % n, "%(a)d %(b)s" % {"a": n, "b": n})
print("%d %d" % (True, False), "%d" % 3.99, "%d" % -3.99)
for value in (10 ** 4299, 10 ** 4300):
    try:
        print(len("n=%d" % value))
    except ValueError as error:
        print(error)
    try:
        print(len("%s" % value))
    except ValueError as error:
        print(error)
try:
    print("%d" % "x")
except TypeError as error:
    print(error)
rows = []
for i in range(5):
    rows.append("row%d:%d" % (i, i * i - 3))
print(rows, sys.maxsize > 0)
