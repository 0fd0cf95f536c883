def f(texts):
    total = 0
    while texts:
        try:
            if (n := int(texts.pop())) > 5:
                total += n
                continue
            total -= 1
        except ValueError as e:
            print(e, n if total else None)
    return total


n = 100
print(f(["7", "x", "2", "9"]))


def g(xs):
    try:
        return [y for x in xs if (y := 10 // x) > 1]
    except ZeroDivisionError:
        return [y]


print(g([1, 5, 2]), g([2, 0]))
try:
    print(g([0]))
except UnboundLocalError as e:
    print(e)


def h(x):
    try:
        a = b = 10 // x
        c, *d = [a, b, x]
    except ZeroDivisionError:
        a, (b, c), d = 1, (2, 3), []
    return a, b, c, d


print(h(5), h(0))


def k(n, m=None):
    try:
        return n.real + m
    except TypeError as e:
        return str(e)


print(k(1), k(1, 2), k(2.5, 1))


def star(*, n=0):
    try:
        first, *rest = "abc"[n:]
        return first, rest
    except ValueError as e:
        return str(e)


print(star(), star(n=3), star(n=2))
