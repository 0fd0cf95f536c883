def f(texts):
    n = -1
    name = "none"
    pair = (0, 0.0)
    xs = [0]
    for t in texts:
        try:
            n = int(t)
            name = t + "!"
            pair = (n, float(t))
            xs = [int(c) for c in t]
        except ValueError as e:
            print("error", e)
        print(n, name, pair, xs)


f(["1", "22", "x", "-3", "4.5", ""])


def g(xs):
    total = 0
    for i in range(5):
        try:
            total += xs[i]
            total += 10 // xs[i]
        except IndexError:
            total += 1000
        except ZeroDivisionError:
            total += 100
        print(i, total)


g([1, 0, 7])


def swap(xs):
    a, b = 1, 2
    try:
        a, b = xs
    except ValueError as e:
        print(e)
    try:
        a, b = b, xs[5]
    except IndexError as e:
        print(e)
    print(a, b)


swap([3, 4])
swap([3])
swap([3, 4, 5])


def store(xs, i):
    try:
        xs[i] = xs[i + 1]
        xs[i + 1] = 99
    except IndexError as e:
        print(e)
    print(xs)


store([1, 2, 3], 0)
store([1, 2, 3], 2)
store([1, 2, 3], -2)
store([1, 2, 3], 7)
