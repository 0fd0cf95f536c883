def matmul(a, b):
    rows, inner, columns = len(a), len(b), len(b[0])
    c = [[0.0] * columns for _ in range(rows)]
    for i in range(rows):  #par yes
        for j in range(columns):
            total = 0.0
            for k in range(inner):
                total += a[i][k] * b[k][j]
            c[i][j] = total
    return c


def matrix(n, seed):
    return [[(i * seed + j) % 17 / 16.0 for j in range(n)] for i in range(n)]


print(matmul(matrix(120, 3), matrix(120, 7))[5][:5])
