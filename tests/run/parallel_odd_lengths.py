def work(xs, out, k):
    for i in range(len(xs)):
        n = 0
        z = xs[i]
        while n < 20 and abs(z) < 2:
            z = z * z + k
            n += 1
        out[i] = n
    return out


def squares(n):
    return [i * i % 7 for i in range(n)]


def count(xs, limit):
    total = 0
    for x in xs:
        if x % 3 == limit:
            total += x
    return total


for n in (0, 1, 2, 3, 50000):
    xs = [complex(i % 100 / 50 - 1, i % 7 / 7) for i in range(n)]
    out = work(xs, [0] * n, -0.4 + 0.6j)
    print(n, sum(out), out[:5], out[-3:], sum(squares(n)), count(range(n), 1), count(list(range(n)), 2))
