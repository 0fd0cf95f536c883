def multiply(a, b, n, m, k):
    c = [[0.0] * m for _ in range(n)]
    for i in range(n):
        for j in range(m):
            s = 0.0
            for x in range(k):
                s += a[i][x] * b[x][j]
            c[i][j] = s
    return c


def smooth(grid, out):
    n = len(grid)
    for i in range(n):
        for j in range(len(grid[i])):
            out[i][j] = (grid[i][j] + grid[(i + 1) % n][j] + grid[i - 1][j]) / 3
    return out


for n, m, k in ((0, 0, 0), (1, 1, 1), (2, 3, 1), (120, 70, 50)):
    a = [[i * 0.5 - j for j in range(k)] for i in range(n)]
    b = [[(i * j) % 5 + 0.25 for j in range(m)] for i in range(k)]
    c = multiply(a, b, n, m, k)
    shared = [[0.0] * m] * n
    print(n, c[:2] if n < 5 else sum(sum(r) for r in c), sum(sum(r) for r in smooth(c, [[0.0] * m for _ in range(n)])), sum(sum(r) for r in smooth(c, shared)), sum(sum(r) for r in smooth(c, c)))
