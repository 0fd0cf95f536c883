def pair(a, b):
    return b, a


def nested(n):
    return n, (n + 1, [n]), "s" * n


def optional(n):
    if n > 1:
        return n, None
    return n, "small"


def number(n):
    if n:
        return 1, 2.5
    return 1.5, 2


print(pair(1, "a"), pair(2, 3), pair(pair(1, 2), [3]), nested(2))
a, (b, c), d = nested(1)
c.append(9)
print(a, b, c, d, optional(1), optional(2), number(0), number(1), number(1)[0] + number(0)[0])
x, y = optional(5)
print(x, y is None, pair(b=1, a=2), pair(None, True)[1] is None)
first = pair(1.5, 2)[0]
print(first, pair("x", "y")[0] + "z", nested(3)[1][1][0], [pair(i, i * 0.5) for i in range(3)])
