def a(n):
    return b(n) + 1


def b(n):
    return n * 2


print(a(3))
