# An iteration raises while others hold a best, a flag or a last value of their own: the lowest one's error is Python's.
#flags: --verify-parallel
def inverses(xs):
    best, where, y = -1.0, -1, 0.0
    low = 10**9
    for i in range(len(xs)):
        y = 1.0 / xs[i]
        low = min(low, i % 777)
        if y > best:
            best, where = y, i
    return best, where, y, low


def flagged(xs):
    seen = False
    for i in range(len(xs)):
        if 10.0 / xs[i] > 9.0:
            seen = True
    return seen


xs = [i + 0.5 for i in range(20000)]
print(inverses(xs), flagged(xs), inverses([]), flagged([]))
xs[19000] = 0.0
print(flagged(xs[:18000]))
xs[4321] = 0.0
print(inverses(xs[:4321]))
print(inverses(xs))
