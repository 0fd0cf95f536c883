import numpy as np


def pick(a, indices):
    found = []
    for i in indices:
        try:
            found.append(float(a[i, i]))
        except IndexError:
            found.append(-1.0)
    return found


a = np.zeros((3, 4))
for i in range(3):
    a[i, i] = i + 0.5
print(pick(a, [0, 2, 3, -1, 7]))


def fill(a, n):
    try:
        for i in range(n):
            a[i] = i * 2.0
    except IndexError as e:
        print(e)
    finally:
        print(a[0], a[4])


b = np.zeros(5)
fill(b, 5)
fill(b, 7)


def total(a, b):
    s = 0.0
    for i in range(8):
        try:
            s += a[i] / b[i]
        except IndexError:
            s += 100.0
            break
    return s


print(total([1.0, 2.0], [4.0, 0.5]))
