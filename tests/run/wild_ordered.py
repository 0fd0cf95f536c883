# What was compared by order is not None; what came of that stays exact.
class Odd:
    def __lt__(self, other):
        return other is None

    def __gt__(self, other):
        return other is None


def clamp(x, low=None, high=None):
    if x < 0:
        return "negative"
    if low is not None and x < low:
        x = low
    if high is not None and 0 <= x > high:
        x = high
    return x + 1


def between(a, b, c):
    if a <= b <= c:
        return b * 2
    return a + 1


def least(items):
    best = None
    for item in items:
        if best is None or item < best:
            best = item
    while best > 3:
        best -= 1
    return best * 2


def odd(x, y):
    if x < y:
        return y
    return x


for args in [(1,), (None,), (5, 7), (5, None, 3), (-1,), (2.5, 3), (True,)]:
    try:
        print(clamp(*args))
    except TypeError as e:
        print(e)
for a, b, c in [(1, 2, 3), (1, None, 3), (5, 2, None), (None, 1, 1), (1, 2, None)]:
    try:
        print(between(a, b, c))
    except TypeError as e:
        print(e)
for items in [[4, 5], [], [2.5], [1, None]]:
    try:
        print(least(items))
    except TypeError as e:
        print(e)
print(odd(Odd(), None) is None, odd(None, Odd()) is None)
