# A truth value of a call that may fail, where one of several callees alone may.
class Base:
    def __init__(self, n):
        self.xs = [n, n + 1]

    def __contains__(self, k):
        return k in self.xs


class Other:
    def __contains__(self, k):
        raise KeyError(k)


def pick(n):
    return Base(n) if n < 3 else Other()


for n in (1, 5):
    try:
        print("a" in pick(n), 2 in pick(n), n not in pick(n))
    except KeyError as e:
        print("KeyError", e)
