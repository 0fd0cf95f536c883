"""Lists of lists of lists: the innermost ones are tested, to be others and to be long enough."""


def heat(u, v, n):
    for i in range(1, n - 1):  #par yes
        for j in range(1, n - 1):
            for k in range(1, n - 1):
                v[i][j][k] = 0.2 * (u[i + 1][j][k] + u[i - 1][j][k] + u[i][j][k + 1] + u[i][j][k - 1] + u[i][j][k])


def along(u, n):
    for i in range(n):  #par yes
        for j in range(n):
            for k in range(1, n):
                u[i][j][k] += u[i][j][k - 1]


def mixed(u, n):
    for i in range(n):  #par carried
        for j in range(n):
            for k in range(n):
                u[i][j][k] += u[j][i][k]


n = 50
a = [[[float((i * 7 + j * 5 + k * 3) % 11) for k in range(n)] for j in range(n)] for i in range(n)]
b = [[[0.0] * n for j in range(n)] for i in range(n)]
for _ in range(4):
    heat(a, b, n)
    a, b = b, a
along(a, n)
mixed(a, n)
print(a[9][10][11], sum(sum(sum(line) for line in plane) for plane in a))
