"""Ints that the module sets once, and that Python may set to something else."""
MOD = 10 ** 9 + 7
MASK = (1 << 64) - 1
SIZE = 8
STEP: int = 3
SIGN = -1
LIMIT = 2 ** 61


class Grid:
    WIDTH, HEIGHT = 4, 3

    def __init__(self):
        self.cells = [0] * (self.WIDTH * self.HEIGHT)

    def at(self, x, y):
        return self.cells[(y % self.HEIGHT) * self.WIDTH + x % self.WIDTH]

    def fill(self):
        for y in range(self.HEIGHT):
            for x in range(self.WIDTH):
                self.cells[y * self.WIDTH + x] = x * STEP + y
        return self

    def __len__(self):
        return self.WIDTH * self.HEIGHT

    @staticmethod
    def area():
        return Grid.WIDTH * Grid.HEIGHT


def power(b, e):
    r = 1
    while e > 0:
        if e & 1:
            r = r * b % MOD
        b = b * b % MOD
        e >>= 1
    return r


def mix(x):
    x = (x * 0x9E3779B97F4A7C15) & MASK
    return x ^ (x >> 29)


def mixed(n):
    """Calls mix in a loop."""
    out = [0] * n
    for i in range(n):
        out[i] = mix(i) % SIZE
    return out


def pair(x):
    return x // SIZE, x % SIZE


def table():
    return [[i * SIZE + j for j in range(SIZE)] for i in range(STEP)]


def ways(n):
    """Recursive."""
    if n < STEP:
        return 1
    return (ways(n - 1) + ways(n - STEP)) % MOD


def deep(n):
    return n * SIGN if n < SIZE else deep(n - 1)


def fails(x):
    return SIZE // (x - STEP)


def numbers():
    for i in range(SIZE):
        yield i * STEP


def counter():
    n = STEP

    def more():
        nonlocal n
        n += SIZE
        return n
    return more


def called(f, x):
    """What f sets is seen behind the call."""
    before = x * SIZE
    f()
    return before, x * SIZE


def limit(x, scale=SIZE):
    return x + LIMIT * scale


def early():
    return LATE * 2


try:
    early()
except NameError as e:
    EARLY = str(e)
LATE = 21

if __name__ == "__main__":
    g = Grid().fill()
    print(g.at(1, 2), len(g), g.area(), Grid.area(), power(2, 10), mix(3), mixed(5), pair(100), table(), ways(9), deep(9))
    print(fails(1), list(numbers()), counter()(), called(lambda: None, 2), limit(1), early())
