# The list that a loop subscripts becomes shorter or longer in a callee.
#flags: --verify-parallel
def shrink(xs):
    if len(xs) > 3:
        xs.pop()


def grow(xs):
    xs.append(1.5)


def by_range(xs, ys):
    total = 0.0
    for i in range(len(xs)):
        shrink(ys)
        total += xs[i]
    return total


def by_item(xs):
    total = 0.0
    for x in xs:
        if len(xs) < 20:
            grow(xs)
        total += x
    return total


print(by_item([1.0, 2.0]))
print(by_range([1.0] * 5, [2.0] * 5))
xs = [float(i) for i in range(10)]
print(by_range(xs, xs))
