def total(xs):
    s = 0.0
    for x in xs:  #par float-sum s
        s += x
    return s


def count(xs, limit):
    n = 0
    for x in xs:  #par yes n
        if x * x > limit:
            n += 1
    return n


xs = [i / 7 for i in range(100000)]
print(total(xs), count(xs, 10000.0))
