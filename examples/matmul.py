"""Matrix multiplication on lists of lists.

Parallel: the rows of the result (new lists, one per iteration).
"""


def matmul(a, b):
    """The product of two matrices."""
    rows, inner, columns = len(a), len(b), len(b[0])
    c = [[0.0] * columns for _ in range(rows)]
    for i in range(rows):
        for j in range(columns):
            total = 0.0
            for k in range(inner):
                total += a[i][k] * b[k][j]
            c[i][j] = total
    return c


def matrix(n, seed):
    """Some n x n matrix."""
    return [[(i * seed + j) % 17 / 16.0 for j in range(n)] for i in range(n)]


if __name__ == "__main__":
    print(matmul(matrix(3, 2), matrix(3, 5)))
