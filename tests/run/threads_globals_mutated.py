# Functions that change globals, called from loops.
#flags: --verify-parallel
count = 0
log = []
grid = [[0.0] * 50 for _ in range(50)]


def note(i):
    global count
    count += i
    return count


def keep(i):
    log.append(i)
    return i * 2


def touch(i):
    grid[i][0] += 1.0
    grid[0][i] += 0.5
    return grid[0][0]


def run(n):
    out = [0.0] * n
    for i in range(n):
        out[i] = note(i) * 1.0
    for i in range(n):
        out[i] += keep(i)
    for i in range(n):
        out[i] += touch(i)
    return out


def rebind(n):
    global grid
    total = 0.0
    for i in range(n):
        grid = [[float(i)] * 50 for _ in range(50)]
        total += touch(i)
    return total


print(run(50))
print(count, len(log), log[-1])
print(rebind(20), grid[0][:3])
