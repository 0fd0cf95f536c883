def f(a, b=2, c="x"):
    return a, b, c


def acc(x, xs=[]):
    xs.append(x)
    return xs


n = 10


def late(k=n):
    return k


n = 20
print(f(1), f(1, 3), f(1, c="y"), f(c="z", a=0, b=5), f(b=1, a=2))
print(acc(1), acc(2), acc(3, []), acc(4))
print(late(), late(1), late(k=2))
