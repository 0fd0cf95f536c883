def inside(xs):
    ys = [0] * len(xs)
    for i in range(len(xs)):  #par try
        try:
            ys[i] = 100 // xs[i]
        except ZeroDivisionError:
            ys[i] = -1
    return ys


def safe(x):
    try:
        return 100 // x
    except ZeroDivisionError:
        return -1


def called(xs):
    ys = [0] * len(xs)
    for i in range(len(xs)):  #par yes
        ys[i] = safe(xs[i])
    return ys


def around(xs):
    ys = [0.0] * len(xs)
    try:
        for i in range(len(xs)):  #par raises
            ys[i] = 100.0 / xs[i]
    except ZeroDivisionError:
        print(ys[0])
    return ys


def around_nothing(xs):
    ys = [0.0] * len(xs)
    try:
        for i in range(len(xs)):  #par yes
            ys[i] = xs[i] * 2.0
    finally:
        print(len(ys))
    return ys


def unseen(xs):
    ys = [0.0] * len(xs)
    for i in range(len(xs)):  #par yes
        ys[i] = 100.0 / xs[i]
    return ys


xs = list(range(1, 50000))
xs[700] = 0
print(inside(xs)[699:702], called(xs)[699:702], around(xs)[0], around_nothing(xs)[0])
try:
    unseen(xs)
except ZeroDivisionError as e:
    print(e)


def summed(xs):
    total = 0
    last = 0
    try:
        for i in range(len(xs)):  #par raises a handler sees
            if 1000 // xs[i] > 2:
                total += 1
    except ZeroDivisionError:
        print("summed", total)
    try:
        for i in range(len(xs)):  #par raises a handler sees
            last = 1000 // xs[i]
    except ZeroDivisionError:
        print("last", last)
    try:
        for i in range(len(xs)):  #par raises
            if 1000 // xs[i] > 2:
                total += 1
    except ZeroDivisionError:
        print("at", i)
    return total


print(summed(xs))
