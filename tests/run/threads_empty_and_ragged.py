# Empty lists, rows of different lengths, the same row twice.
#flags: --verify-parallel
def add(a, b, out):
    for i in range(len(out)):
        for j in range(len(out[i])):
            out[i][j] = a[i][j] + b[i][j]


def scale(rows, n):
    for i in range(len(rows)):
        for j in range(n):
            rows[i][j] = rows[i][j] * 2.0 + i


def zero(n):
    return [[1.0] * n for _ in range(n)]


add([], [], [])
add([[]], [[]], [[]])
a = zero(300)
add(a, a, a)
print(a[0][:3], a[299][-2:])
row = [1.0] * 300
twice = zero(300)
twice[10] = row
twice[290] = row
scale(twice, 300)
print(row[:3], twice[11][:2], twice[10] is twice[290])
ragged = [[1.0] * (i % 7) for i in range(400)]
out = [[0.0] * (i % 5) for i in range(400)]
b = [[2.0] * 6 for i in range(400)]
add(b, b, out)
print(sum([sum(r) for r in out]))
scale(ragged[6:7], 6)
print(ragged[6])
shared = [row] * 200
scale(shared, 300)
print(row[:2])
scale(ragged, 4)
