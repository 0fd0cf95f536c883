def f(xs):
    for x in xs:
        try:
            if x == 0:
                break
            print(10 // x, end=" ")
        except TypeError:
            print("no")
        else:
            print("fine", end=" ")
    else:
        try:
            print(xs[100])
        except IndexError:
            print("else: too far")
        return "else"
    return "broken"


print(f([1, 2]), f([1, 0, 2]), f([]))


def g(xs):
    i = 0
    while i < len(xs):
        try:
            i += 1
            if xs[i] < 0:
                continue
            if xs[i] == 7:
                break
        except IndexError:
            print("index", i)
        finally:
            print("f", i, end=" ")
    else:
        print("while else")
    return i


print(g([1, 2, 3]), g([1, -2, 7, 4]), g([]))


def comprehension(xs):
    try:
        return [12 // x for x in xs if x != 1]
    except ZeroDivisionError:
        return [-1]


print(comprehension([1, 2, 3]), comprehension([3, 0]))


def inner(xs):
    out = []
    for x in xs:
        try:
            out.append([1 // y for y in x])
        except ZeroDivisionError:
            out.append([])
    return out


print(inner([[1, 2], [0], [3, 0, 1]]))
