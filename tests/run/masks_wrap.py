"""Words without a sign under masks: wraps, whole values, shifts, comparisons, loops, generators, handlers."""
import random

M32 = 0xFFFFFFFF
M64 = (1 << 64) - 1
TOP = 1 << 63


def splitmix(x):
    x = (x + 0x9E3779B97F4A7C15) & M64
    x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) & M64
    x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) & M64
    return x ^ (x >> 31)


def fnv(data):
    h = 0xCBF29CE484222325
    for b in data:
        h ^= b
        h *= 0x100000001B3
        h &= M64
    return h


def fnv_mod(text):
    h = 0xCBF29CE484222325
    for c in text:
        h ^= ord(c)
        h = (h * 0x100000001B3) % (1 << 64)
    return h


def java(text):
    h = 0
    for c in text:
        h = (31 * h + ord(c)) & M32
    return h - (1 << 32) if h & 0x80000000 else h


def stepwise(values):
    h = 17
    for v in values:
        h = h * 31 + v
        h = h & M32
        if h > 0x7FFFFFFF:
            h = -h
            h &= M32
    return h


def xorshift(x, n):
    out = []
    for _ in range(n):
        x ^= x << 13
        x &= M64
        x ^= x >> 7
        x ^= (x << 17) & M64
        out.append(x)
    return out


def below(a, b):
    x = (a * 0x9E3779B97F4A7C15) & M64
    y = (b * 0xBF58476D1CE4E5B9) & M64
    return x < y, x == y, x >= TOP, x != M64, x // 10, x % 10, x >> 63, min(x, y) <= y


def negative(a, b):
    return (a - b) & M64, (-a) & M32, (~a * b) & M64, (a - b) % 256, (a * b) % 2 ** 32, (~b) & 0xFF


def choose(a, flag):
    x = (a * 3) & M64 if flag else 7
    y = x if x & 1 else x + 1
    return x, y


def whole_uses(a):
    x = (a * a) & M64
    return str(x), [x], x + 1, x * x, x / 2, float(x), {x: x}, -x, x // 3, x // -3, x % -7, divmod(x, 1000), x ** 2


def shifts(a, k):
    x = (a << k) & M64
    return x, (a << k) & M32, x >> k, (x | (x >> 1)) & M64, (a >> k) & M64


class Tempered:
    def __init__(self, state):
        self.state = state
        self.index = 0

    def next(self):
        y = self.state[self.index]
        y ^= y >> 11
        y ^= (y << 7) & 0x9D2C5680
        y ^= (y << 15) & 0xEFC60000
        y ^= y >> 18
        self.index += 1
        return y & M32


def words(seed):
    x = seed & M64
    while True:
        x = (x * 6364136223846793005 + 1442695040888963407) & M64
        yield x >> 33


def handled(a):
    x = 1
    try:
        x = a * 0x100000001B3
        x = x & M64
        x = x // (a - 5)
    except ZeroDivisionError:
        return "zero", x
    return x


def left(a, n):
    h = 1
    for i in range(n):
        h = h * 6364136223846793005 + a
        if i == 3:
            break
        h &= M64
    return h


def no_mask(a):
    k = 0x7FFFFFFFFFFFFFFF
    twice = ((a % (1 << 64)) << 1) & M64, ((a & M64) % 2 ** 64) & M64, -((a >> 63) & M64) % (1 << 64)
    return twice, (a * 3) & k, (a * 5) & -1, (a * 5) & 0, (a * 5) & TOP, (a * 3) & (M64 << 1)


def deep(a):
    def inner(b):
        return ((b ^ a) * 0x100000001B3) & M64
    return [inner(i) for i in range(3)], list(map(lambda v: (v * a * a) & M32, [1, 2, 3]))


def parallel(n):
    out = [0] * n
    for i in range(n):
        h = (i * 0x85EBCA6B + 0x9E3779B97F4A7C15) & M64
        h = ((h ^ (h >> 33)) * 0xFF51AFD7ED558CCD) & M64
        out[i] = h >> 40
    return out


def unset(n):
    for i in range(n):
        h = (i * M64 + 1) & M64
    try:
        return h
    except UnboundLocalError as e:
        return str(e)


numbers = [0, 1, 2, 5, 255, M32, 1 << 32, TOP - 1, TOP, M64, M64 + 1, -1, -5, -TOP, -M64, 10 ** 30, -10 ** 30]
for a in numbers:
    print(a, splitmix(a), xorshift(a, 4), java(str(a)), negative(a, 3), choose(a, True), choose(a, False))
    print(whole_uses(a), handled(a), left(a, 3), left(a, 6), no_mask(a), deep(a))
    for k in (0, 1, 31, 63, 64, 65, 200):
        print(shifts(a, k), end=" ")
    for b in (3, M64, -7):
        print(below(a, b), negative(b, a))
print(fnv(b""), fnv(b"hello"), fnv_mod("hello"), fnv_mod("h\U0010ffff"), stepwise([1, 2 ** 70, -3]), stepwise([]))
for k in (-1, -3):
    try:
        print(shifts(5, k))
    except ValueError as e:
        print(e)
g = words(42)
print([next(g) for _ in range(5)], unset(0), unset(4))
print(sum(parallel(50000)), parallel(3))
t = Tempered([5, -5, 10 ** 30])
print([t.next() for _ in range(3)])
try:
    t.next()
except IndexError as e:
    print(e)
