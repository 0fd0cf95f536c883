def check(x):
    if x > 2:
        raise ValueError("too big: %d" % x)
    return [x] * x


def build(n):
    rows = [[check(j) for j in range(i)] for i in range(n)]
    return rows


print(build(3))
print(build(6))
