def f(n):
    try:
        x = 1
        if n == 1:
            raise ValueError
        x = "text"
        if n == 2:
            raise KeyError
        x = 2.5
        if n == 3:
            raise IndexError
        x = [x]
    except ValueError:
        return x + 1
    except KeyError:
        return x.upper() if isinstance(x, str) else x
    except IndexError:
        return x
    return x


for n in range(4):
    print(f(n))


def g(n):
    x = None
    try:
        x = int(n)
    finally:
        if x is not None:
            print("x", x + 1)
        else:
            print("no x")
    return x * 2


print(g("4"))
try:
    g("q")
except ValueError as e:
    print(e)


def h(n):
    try:
        v = float(n)
    except ValueError:
        v = None
    if v is None:
        return "none"
    return v / 2


print(h("5"), h("x"))


def k(xs):
    total = 0
    for x in xs:
        try:
            total = total + x
        except TypeError:
            total = total + 0.5
    return total


print(k([1, 2]), k([1, None, 2]), k([]), k([None]))


def m(n):
    while True:
        try:
            if n > 3:
                break
            value = 10 // (n - 2)
        except ZeroDivisionError:
            value = "zero"
        n += 1
        print(value, end=" ")
    return n


print(m(0))
