# What is only ever counted up in small steps needs no check; what is not counted does, however near it looks.
LIMIT = 2 ** 62


class Meter:
    def __init__(self, start):
        self.value = start

    def up(self, n):
        for i in range(n):
            self.value += 3
        return self.value


def counted(xs, n):
    for i in range(n):
        xs[i % len(xs)] = xs[(i + 1) % len(xs)] + (i % 3 == 0)
    return xs


def doubled(xs, n):
    for i in range(n):
        xs[i % len(xs)] = xs[(i + 1) % len(xs)] * 2
    return xs


def summed(xs, n):
    for i in range(n):
        xs.append(xs[-1] + xs[-2])
    return xs[-1]


def big_steps(xs, n):
    for i in range(n):
        xs[0] += 1 << 59
    return xs[0]


def small_steps(xs, n):
    for i in range(n):
        xs[0] += 17
    return xs[0]


def chosen(flag):
    x = [5][0] if flag else 5_000_000_000_000_000_000
    xs = [x]
    for i in range(40):
        xs[0] += 16
    return xs[0], xs[0] > 5_000_000_000_000_000_500, xs[0] <= LIMIT + LIMIT // 2


def down(xs, n):
    for i in range(n):
        xs[0] -= 15
        xs[1] = xs[0] - LIMIT
    return xs


def depth(n, level):
    return level if n == 0 else depth(n - 1, level + 1)


def least(rows, n):
    for i in range(n):
        rows[0] = min(rows[0], rows[1], rows[2]) + 1
        rows.append(rows.pop(0))
    return rows


def products(xs):
    xs[0] += 1
    return xs[0] * xs[0], xs[0] << 70, -xs[0] - LIMIT * 3


def differences(xs, n):
    for i in range(n):
        xs[0] -= xs[1]
        xs[1] -= xs[0]
    return xs


print(counted([1, 2, 3], 50), doubled([1, 2, 3], 400), summed([1, 1], 150))
print(big_steps([LIMIT], 40), small_steps([LIMIT + LIMIT - 100], 10))
print(chosen(True), chosen(False))
print(down([-LIMIT + 3, 0], 5), down([-LIMIT * 2 + 3, 0], 5), depth(500, 7), least([9, 4, 6], 20))
print(products([LIMIT - 1]), differences([3, 1], 60))
meter = Meter(LIMIT - 2)
print(meter.up(4), meter.value > LIMIT, meter.value - LIMIT, Meter(9223372036854775800).up(5))
edge = [4611686018427387904, 6917529027641081856, 6917529027641081857, -6917529027641081856, -6917529027641081857]
for at in range(len(edge)):
    for step in (-16, -1, 0, 1, 16):
        edge[at] += step
        print(edge[at], edge[at] > 6917529027641081856, edge[at] < -6917529027641081856, end=" ")
print()
copies = [x for x in edge]
copies[0] = copies[1] + copies[2] - copies[3]
print(copies, sum(edge), max(edge) + LIMIT, min(edge) - LIMIT)
