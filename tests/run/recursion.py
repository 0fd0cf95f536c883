def ack(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def flatten(xs, depth):
    if depth == 0:
        return [len(xs)]
    return flatten(xs + [depth], depth - 1) + [depth]


print(ack(2, 3), even(10), odd(7), flatten([], 3))
