#flags: --reassociate
# Sums of floats in any order; these are exact in every one.
def total(xs):
    s = 10.5
    for i in range(len(xs)):  #par yes summed: s
        s += xs[i] * 0.5
    return s


def product(xs):
    p = 1.0
    for x in xs:  #par carried p
        p *= x
    return p


def partial(xs, ys):
    s = 0.0
    for i in range(len(xs)):  #par carried s
        s += xs[i]
        ys[i] = s
    return s


xs = [i * 0.25 for i in range(100000)]
print(total(xs), total([]), product(xs[1:20]), partial(xs, xs[:]))
