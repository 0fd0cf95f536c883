# Instances where an int is wanted: __index__ is asked when the place is reached, once for each use.
import math
import operator


class At:
    def __init__(self, n):
        self.n = n
        self.asked = 0

    def __index__(self):
        self.asked += 1
        if self.n > 1000:
            raise ValueError("too far: " + str(self.n))
        return self.n


class Named(At):
    def __index__(self):
        print("index of", self.n)
        return super().__index__()


xs = [10, 20, 30, 40, 50]
print(xs[At(2)], xs[At(-1)], "añb"[At(1)], (1, "two", 3.0)[At(0)], b"abc"[At(1)], range(5, 50, 5)[At(3)])
print(xs[At(1):At(3)], xs[:At(2)], "héllo"[At(1):], xs[::At(2)], (1, 2, 3)[At(1):], b"abcd"[At(-2):])
print(xs[Named(0):Named(4):Named(2)])
print(list(range(At(3))), list(range(At(1), At(10), At(3))), [i for i in range(Named(2))])
for i in range(At(7), At(4), At(-1)):
    print(i, end=" ")
print()
print(bin(At(5)), hex(At(255)), oct(At(-8)), chr(At(0x263A - 9000)), operator.index(At(7)), round(2.5678, At(2)))
print(int(At(9)), float(At(3)), complex(At(2)), complex(At(1), At(2)), int(At(-4)) // 3)
print([0] * At(3), "ab" * At(2), At(2) * [1, None], (1, "a") * At(2), At(0) * "x", b"z" * At(3))
print(math.gcd(At(12), 18), math.sqrt(At(16)), math.factorial(At(5)), divmod(int(At(7)), 2))
print("ab".center(At(6), "*"), "a,b,c,d".split(",", At(2)), "x".zfill(At(3)))
print(bytes(At(3)), list(bytearray(At(2))))
xs[At(0)] = 99
xs[At(1)] += 1
xs.insert(At(1), 15)
print(xs, xs.pop(At(0)))
xs[At(0) : At(2)] = [7]
print(xs)
del xs[At(0)]
del xs[At(1) : At(9)]
print(xs)
one = Named(0)
xs[one] += 5
print(xs, one.asked)
d = {At(1): "key"}
k = At(2)
d[k] = "other"
print(len(d), d[k], k.asked)
both = [1, At(0)]
for b in both:
    print("pq"[b], "pq" * b, list(range(b)), int(b))
print(bool(At(0)), At(1) == 1, At(1) in [1, 2])
for bad in (At(5), At(-6), At(2000)):
    try:
        print([1, 2, 3][bad])
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
try:
    range(At(2000))
except ValueError as error:
    print(error)
try:
    print(xs[[At(0)][0]], xs[(At(0), At(0))])
except TypeError as error:
    print(error)


class Without:
    pass


def use(x):
    try:
        print([1, 2][x])
    except TypeError as error:
        print(error)
    try:
        print("ab" * x)
    except TypeError as error:
        print(error)
    try:
        print(range(x))
    except TypeError as error:
        print(error)
    try:
        print(chr(x))
    except TypeError as error:
        print(error)


use(At(1))
use(Without())
