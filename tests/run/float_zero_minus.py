def f(n):
    return 0.0 - n


def g(n, x):
    return x - n


for i in range(2):
    print(f(i), g(i, 0.0), 0.0 - float(i), 0.0 - i * 1, -0.0 - i, 0.0 - (i - i))
