def a(xs, i):
    if i == 3:
        return xs[i]
    for k in range(2):
        while True:
            return b(xs, i + 1)


def b(xs, i):
    y = 1 if i > 5 else a(xs, i)
    return y


def c(xs):
    return [a(xs, i)
            for i in range(2)]


print(c([1, 2, 3, 4]))
print(c([1]))
