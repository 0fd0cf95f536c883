"""Ctrl-C in nested calls: every frame is in the traceback, and nothing is left behind."""


def inner(xs, n):
    s = 0
    for x in xs:
        s = (s * 31 + x // n) % 1000003
    return s


def middle(xs, k):
    t = (0, "")
    for i in range(k):
        t = (inner(xs, i + 1), str(i))
    return t


def outer(xs, k):
    ys = [str(x) for x in xs[:10]]
    a, b = middle(xs, k)
    return len(ys) + a + len(b)


def digits(n):
    """Collatz steps."""
    steps = 0
    while n != 1 or steps >= 0:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def longest(k):
    best = 0.5
    for i in range(1, k):
        best = max(best, digits(i) * 1.5)
    return best


def rows(n):
    out = []
    for i in range(n):
        out.append([inner([i, n], 3) for j in range(i % 5000)])
    return out


def table(n, xs):
    """Iterations are independent: several threads."""
    out = [0] * n
    for i in range(n):
        out[i] = inner(xs, i + 1)
    return out


def boundless(n):
    s = 0
    for i in range(n):
        s += i % 7
    return s


def elements(xs, ys):
    """One plain loop over the elements of a list."""
    for i in range(len(xs)):
        ys[i] = xs[i] // 3 + 10 ** 12 // (xs[i] + 1) % 1000
    return ys[-1]


if __name__ == "__main__":
    print(outer([1, 2, 3], 10), longest(1), rows(3), table(3, [1, 2]), boundless(10), elements([1, 2], [0, 0]))
