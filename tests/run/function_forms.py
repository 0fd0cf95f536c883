def empty():
    pass


def early(n):
    if n > 1:
        return n
    for i in range(n):
        return "loop"


def many(n):
    while True:
        if n > 10:
            return [n]
        elif n < 0:
            return None
        n += 5


def nothing(n):
    n + 1
    return


def unused(a, b, c=None):
    return 7


def after():
    return 1
    print("never")


print(empty(), early(2), early(1), early(0), many(3), many(-1), nothing(3), unused(1, "x"), unused([], None, c=2.5), after())
x = empty()
print(x, x is None, [empty(), nothing(1)], (early(0), early(5)), many(1) == [11], str(empty()), f"{nothing(2)}", not empty())
