"""Ctrl-C in while loops, for loops, recursion and parallel loops."""


def spin(n):
    s = 0
    for i in range(n):
        s = (s * 31 + i) % 1000003
    return s


def wait(k):
    while k > 0:
        k = k * 2 % 1000003
    return k


def deep(n):
    if n < 2:
        return n
    return deep(n - 1) + deep(n - 2)


def grid(n, xs):
    out = [0] * n
    xs[0] = 7
    for i in range(n):
        k = i
        for j in range(200000):
            k = (k * 7 + j) % 10007
        out[i] = k
    return out


if __name__ == "__main__":
    print(spin(1), wait(0), deep(1), grid(1, [1]))
