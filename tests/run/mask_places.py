# Attributes and globals whose values all are from 0 up to 2**64: generators of random numbers, hashes, registers.
M = 0xFFFFFFFFFFFFFFFF


class Lcg:
    def __init__(self, seed):
        self.state = seed & M

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & M
        return self.state >> 33


class Xor:
    def __init__(self, seed):
        self.s = seed
        self.history = []

    def next(self):
        x = self.s
        x ^= (x << 13) & M
        x ^= x >> 7
        x ^= (x << 17) & M
        self.s = x
        return x

    def keep(self):
        before = self.s
        self.history.append(self.s)
        self.next()
        self.history.append(self.s)
        return before, self.s, before != self.s


class Not:
    """Not such a place: one store may leave it."""

    def __init__(self):
        self.low = 1
        self.count = M
        self.other = M

    def step(self):
        self.low = (self.low * 0x9E3779B97F4A7C15) & M
        self.count = (self.count * 3) & M
        self.count += 1
        self.other = ~self.other & M

    def spoil(self):
        self.other = -5


class Splitmix:
    state = 7

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & M
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & M
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & M
        return z ^ (z >> 31)


class Pair:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a, self.b = 1, 2

    def rotate(self):
        s0, s1 = self.a, self.b
        result = (s0 + s1) & M
        s1 ^= s0
        self.a = ((s0 << 55) | (s0 >> 9)) & M ^ s1 ^ ((s1 << 14) & M)
        self.b = ((s1 << 36) | (s1 >> 28)) & M
        return result


seed = 88172645463325252
h = 0


def rand():
    global seed
    seed ^= (seed << 13) & M
    seed ^= seed >> 7
    seed ^= (seed << 17) & M
    return seed % 1000


def digest(text):
    global h
    h = 0xCBF29CE484222325
    for c in text:
        h = ((h ^ ord(c)) * 0x100000001B3) & M
    return h


def reset(to):
    global h
    h = to & M


lcg = Lcg(-1)
print(lcg.state, [lcg.next() for _ in range(5)], lcg.state)
xor = Xor(88172645463325252)
print([xor.next() for _ in range(3)], xor.keep(), xor.keep(), xor.history, xor.s)
held = xor.s
others = [xor.s, xor.s]
xor.next()
print(held, others, held == xor.s, held == others[0])
one = Not()
for i in range(5):
    one.step()
    print(one.low, one.count, one.other)
one.spoil()
print(one.other, one.other // 2, one.other % 7, one.other >> 1)
one.step()
print(one.other)
mix, mix2 = Splitmix(), Splitmix()
print([mix.next() for _ in range(4)], mix2.next(), Splitmix.state, mix.state > mix2.state, mix.state // 3, mix.state % 10)
pair = Pair()
print([pair.rotate() for _ in range(6)], pair.a, pair.b)
print([rand() for _ in range(6)], seed, seed // 7, divmod(seed, 10), seed - 1, -seed, seed / 2, float(seed), str(seed)[:5])
print(digest("hello"), digest("h\u00e9llo"), digest(""), h, hex(h), h & 1, h | 1, h == 0xCBF29CE484222325, h < M, h > 1.5)
reset(-1)
print(h, h + 1, h * h, h >> 60, h % 2**10, h // 10**9)
saved = h
reset(5)
print(h, saved)
reset(2**63)
print(h, saved, min(h, saved), max(h, saved), sorted([h, saved, 3]))
del xor.s
try:
    xor.next()
except AttributeError as error:
    print(error)
table = {h: "a", saved: "b"}
print(table[2**63], table[M], M in table)


def power(b, e, m):
    """What is divided may be far above 2**64, though every result is below."""
    r = 1
    b %= m
    while e:
        if e & 1:
            r = r * b % m
        b = b * b % m
        e >>= 1
    return r


def quotients(b, m):
    out = []
    for k in range(4):
        b = (b * b + k) % m
        out.append((b * b // m, (b * b) >> 61, (b * b - b) % 1000, (b << 3) % m, -b % m, (b ^ (b << 9)) % 7))
    return out


print([power(3 + i, 10**18 + i, 10**18 + 9) for i in range(4)], power(2, 100, 2**61 - 1), power(2, 10**17, 2**64 - 59))
print(quotients(10**17 + 3, 10**18 + 9), quotients(5, 2**62 + 1))
