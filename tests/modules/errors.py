def inner(n):
    if n == 0:
        raise ValueError("nothing left")
    return 10 // n


def outer(n):
    return inner(n) + 1


def table(k):
    if k > 2:
        raise KeyError(k)
    return k


def forever(n):
    return forever(n + 1)


def root(x):
    if x < 0:
        raise ArithmeticError
    return x ** 0.5


if __name__ == "__main__":
    print(outer(1), table(1), root(2.0))
    forever(0)
