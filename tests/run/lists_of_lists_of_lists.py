"""Lists of lists of lists: short lines, lines that are the same, one line of another cube, negative subscripts."""


def smooth(u, v, n):
    for i in range(1, n - 1):
        for j in range(1, n - 1):
            for k in range(1, n - 1):
                v[i][j][k] = u[i][j][k] + 0.1 * (u[i + 1][j][k] + u[i - 1][j][k] + u[i][j + 1][k]
                                                 + u[i][j - 1][k] + u[i][j][k + 1] + u[i][j][k - 1] - 6 * u[i][j][k])


def count(c):
    for i in range(len(c)):
        for j in range(len(c[i])):
            row = c[i][j]
            for k in range(len(row)):
                row[k] += i * 100 + j * 10 + k


def back(u):
    t = 0.0
    for i in range(len(u)):
        for j in range(2):
            for k in range(3):
                t = t * 0.5 + u[i][j - 1][k - 2]
    return t


def fill(c, n):
    for i in range(n):
        for j in range(n):
            for k in range(n):
                c[i][j][k] = i * j + k


def cube(n, x):
    return [[[x + i * 100 + j * 10 + k for k in range(n)] for j in range(n)] for i in range(n)]


def show(u):
    return round(sum(sum(sum(line) for line in plane) for plane in u), 6)


def attempt(u, v, n):
    try:
        smooth(u, v, n)
    except IndexError as e:
        print(e, end=" ")
    print(show(u), show(v))


u, v = cube(6, 0.5), cube(6, 0.0)
attempt(u, v, 6)
attempt(u, u, 6)
v[2] = v[3]
attempt(u, v, 6)
v[4][4] = u[3][3]
attempt(u, v, 6)
v[1][1] = v[1][2]
attempt(u, v, 6)
u[3][3] = [1.0, 2.0]
attempt(u, v, 6)
v[2].pop()
attempt(v, u, 6)
attempt(cube(3, 1.0), cube(3, 2.0), 9)
attempt([], [], 5)
big = cube(60, 0.25)
out = [[[0.0] * 60 for _ in range(60)] for _ in range(60)]
attempt(big, out, 60)
c = cube(3, 1)
c[1][1] = c[2][0]
c[0] = c[2]
count(c)
print(c)
line = [0] * 40
d = [[line] * 40] * 40
fill(d, 40)
print(d[3][4][:5], back(cube(4, 1.0)))
try:
    back([[[1.0, 2.0]]])
except IndexError as e:
    print(e)
try:
    fill(cube(3, 1), 4)
except IndexError as e:
    print(e)
