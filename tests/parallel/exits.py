def find(xs, wanted):
    for i in range(len(xs)):  #par exit
        if xs[i] == wanted:
            return i
    return -1


def until(xs, limit):
    ys = [0.0] * len(xs)
    for i in range(len(xs)):  #par exit break
        if xs[i] > limit:
            break
        ys[i] = xs[i] * 2.0
    return ys


def latest(xs, ys):
    y = 0.0
    for i in range(len(xs)):  #par yes of the last one: y
        y = xs[i] * 2.0
        ys[i] = y
    return y


print(find([1.0, 2.0, 3.0], 2.0), until([1.0, 5.0, 2.0], 3.0), latest([1.0, 2.0], [0.0, 0.0]))
