def smooth(xs):
    for i in range(1, len(xs)):  #par carried xs
        xs[i] = (xs[i] + xs[i - 1]) / 2


def last_one(xs):
    previous = 0.0
    worst = 0.0
    for x in xs:  #par carried
        if x - previous > worst:
            worst = x - previous
        previous = x
    return worst


xs = [float(i * i % 97) for i in range(1000)]
smooth(xs)
print(xs[:5], last_one(xs))
