# Sums of ints past 64 bits, counts, and products in what could be reductions.
#flags: --verify-parallel
def total(xs):
    s = 0
    for x in xs:
        s += x
    return s


def weighted(n, k):
    s = 0
    for i in range(n):
        s += i * k
    return s


def count(xs, y):
    n = 0
    for x in xs:
        if x > y:
            n += 1
        else:
            n -= 2
    return n


def product(n):
    p = 1
    for i in range(1, n):
        p *= i
    return p


def bits(xs):
    a, o, x = -1, 0, 0
    for v in xs:
        a &= v
        o |= v
        x ^= v
    return a, o, x


xs = [2 ** 62 - i for i in range(30000)]
print(total(xs), total([1 << 70] * 5), total([]))
print(weighted(30000, 2 ** 31 - 1), weighted(30000, 2 ** 60), weighted(5, -2 ** 80), weighted(-1, 3))
print(count([float(i % 10) for i in range(60000)], 4.0))
print(product(30), bits(xs), bits([-1, 5, 1 << 65]))
