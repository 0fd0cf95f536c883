# array.extend of what is made while it is read: item by item.
from array import array

a = array("i", [1, 2, 3])
a.extend(x * 10 for x in a if x < 50 and len(a) < 20)
print(a)
b = array("d")
try:
    b.extend(float(t) for t in ["1", "2", "x"])
except ValueError as e:
    print(e, b)


def numbers(n):
    for i in range(n):
        yield i + len(b)


b.extend(numbers(3))
print(b)
kept = (i * 2 for i in range(3))
next(kept)
b.extend(kept)
a.extend(kept)
print(b, a)
for more in ([1, 2, 2 ** 40, 3], [4]):
    try:
        a.extend(more)
    except OverflowError as e:
        print(e)
    print(a)
big = (i for i in (5, 2 ** 40))
try:
    a.extend(big)
except OverflowError as e:
    print(e, a)
a.extend(x > 1 for x in (1, 2))
b.extend(x / 2 for x in range(3))
b.extend(enumerate([]) and range(2))
c = bytearray(b"ab")
try:
    c.extend(ord(t) for t in ["q", "r", "st"])
except TypeError as e:
    print(e, c)
print(a, b)
