# break, continue, while, else inside of loops that could run on several threads.
#flags: --verify-parallel
def first_above(rows, limit):
    out = [-1] * len(rows)
    for i in range(len(rows)):
        for j in range(len(rows[i])):
            if rows[i][j] > limit:
                out[i] = j
                break
        else:
            out[i] = -2
    return out


def collatz(n):
    out = [0] * n
    for i in range(1, n):
        steps = 0
        x = i
        while x != 1:
            if x % 2:
                x = 3 * x + 1
                steps += 1
                continue
            x //= 2
            steps += 1
        out[i] = steps
    return out


def until(xs, stop):
    ys = [0.0] * len(xs)
    for i in range(len(xs)):
        if xs[i] == stop:
            break
        ys[i] = xs[i]
    else:
        ys[0] = -1.0
    return ys


rows = [[float((i * j) % 101) for j in range(i % 60)] for i in range(900)]
out = first_above(rows, 50.0)
print(sum(out), out[:10], out[-10:])
c = collatz(30000)
print(sum(c), max(c), c[27])
print(sum(until([float(i) for i in range(30000)], 29000.0)), until([1.0, 2.0], 9.0))
