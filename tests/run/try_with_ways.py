from contextlib import suppress, nullcontext as same


def f(n):
    for i in range(4):
        with suppress(ZeroDivisionError):
            try:
                if i == n:
                    return "returned", i
                10 // (i - 1)
                if i == 2 and n == 9:
                    break
            finally:
                print("f", i, end=" ")
        print("after", i, end=" ")
    else:
        return "else", -1
    return "broken", i


for n in [0, 2, 7, 9]:
    print(f(n))


def g(text):
    with suppress(ValueError) as nothing, same([text]) as items:
        items.append(int(text))
        return items
    return nothing


print(g("5"), g("x"))


def h():
    try:
        with suppress(KeyError):
            raise ValueError("through")
    except ValueError as e:
        with suppress(Exception):
            raise KeyError("hidden") from e
        return repr(e), e.__context__


print(h())


def nested(n):
    with suppress(IndexError):
        with suppress(KeyError):
            if n == 0:
                raise KeyError
            if n == 1:
                raise IndexError
            if n == 2:
                raise LookupError
        return "inner"
    return "outer"


for n in range(4):
    try:
        print(nested(n))
    except LookupError as e:
        print(type(e).__name__)
with suppress(ValueError):
    values = [int(t) for t in "1 2 x".split()]
    print(values)
with same(3) as three, same(three + 1) as four:
    print(three, four)
