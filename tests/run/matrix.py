def matmul(a, b):
    n, m, p = len(a), len(b), len(b[0])
    c = [[0] * p for _ in range(n)]
    for i in range(n):
        for j in range(p):
            for k in range(m):
                c[i][j] += a[i][k] * b[k][j]
    return c


def transpose(m):
    return [[row[i] for row in m] for i in range(len(m[0]))]


a = [[1, 2], [3, 4], [5, 6]]
print(matmul(a, transpose(a)), transpose([[1.5, 2.5]]), [list(r) for r in zip(*[])] if False else [])
big = [[10 ** 18, 10 ** 18]]
print(matmul(big, transpose(big)))
