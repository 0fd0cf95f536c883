# A loop that never ran binds nothing; one that ran leaves what its last iteration bound.
#flags: --verify-parallel
def several(xs, ask):
    for i, x in enumerate(xs):
        y = x * 0.5
        z = complex(y, 1.0)
        big = y > 3.0
        half = i // 2
    if ask:
        return i, x, y, z, big, half
    return 0, 0.0, 0.0, 0j, True, -1


def before(xs, y):
    for x in xs:
        y = x + 1.0
    return y


def again(n):
    total = 0
    for k in range(5):
        for i in range(k * n):
            t = i * k
        if k > 1:
            total += t + i
    return total


def deleted(xs):
    t = 1.0
    for x in xs:
        t = x
        del t
        t = x * 2.0
    return t


xs = [i * 0.25 for i in range(9999)]
print(several(xs, True), several([], False), before(xs, 7.0), before([], 7.0), again(1000), deleted(xs), deleted([]))
print(several([1.0], True))
print(several([], True))
