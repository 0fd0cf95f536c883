def f(x, c):
    if c:
        del x
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


for value in [1, 2 ** 70]:
    print(f(value, False), f(value, True))
print(f(1.5, False), f(1.5, True))
print(f(True, False), f(True, True))
print(f("text", False), f("text", True))
print(f([1], False), f([1], True))
print(f((1, 2.5), False), f((1, 2.5), True))
print(f(None, False), f(None, True))
print(f(1j, False), f(1j, True))
print(f(range(3), False), f(range(3), True))


def g(n, xs):
    del n
    n = len(xs)
    del xs
    return n


print(g(5, [1, 2]))


def h(x):
    x = 1
    if x:
        x = "a"
        del x
    print(x)


def none(c):
    x = None
    if c:
        del x
    try:
        return x
    except UnboundLocalError as e:
        return "unbound"


print(none(False), none(True))


h(2.5)
