from contextlib import suppress, nullcontext
import contextlib


def f(n):
    with suppress(ValueError, KeyError):
        if n == 0:
            raise ValueError("v")
        if n == 1:
            raise KeyError("k")
        if n == 2:
            raise IndexError("i")
        if n == 3:
            return "returned"
        x = n
    return "after"


for n in range(5):
    try:
        print(f(n))
    except IndexError as e:
        print("out", e)


def g(xs):
    total = 0
    for x in xs:
        with suppress(ZeroDivisionError), nullcontext(x + 1) as y:
            if x == 5:
                break
            if x == 3:
                continue
            total += 100 // x + y
            print("fine", x)
    return total


print(g([1, 0, 2, 3, 4]), g([0, 5, 1]))
with contextlib.suppress(IndexError):
    with contextlib.suppress(KeyError) as nothing:
        print(nothing)
        print([1][2])
    print("not here")
print("end")
with suppress():
    print("nothing is suppressed")
with suppress((ValueError, TypeError), KeyError):
    int("x")
with nullcontext() as a, nullcontext("b") as b:
    print(a, b)


def h(n):
    with suppress(ValueError):
        y = int(n)
    try:
        return y
    except UnboundLocalError as e:
        return str(e)


print(h("5"), h("x"))
with suppress(KeyError):
    raise ValueError("through")
