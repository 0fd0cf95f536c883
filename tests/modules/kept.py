"""Lists that the module has and Python sees: one list each."""
TABLE = [1, 2, 3]
ROWS = [[1], [2]]
NAMES = ["a", "b"]
limit = 10
pair = (1, "x")
maybe = None


def table():
    return TABLE


def push(x):
    TABLE.append(x)
    return len(TABLE)


def total():
    return sum(TABLE)


def row(i):
    return ROWS[i]


def sums():
    return [sum(r) for r in ROWS]


def replace(i):
    ROWS[i] = [i]


def names():
    return "-".join(NAMES)


def square():
    return limit * limit


def choose(x):
    global maybe
    maybe = x
    return maybe


def collect(n, into=[]):
    into.append(n)
    return into


if __name__ == "__main__":
    print(table(), push(1), total(), row(0), sums(), names(), square(), choose(1.5), choose(None), collect(1), collect(1, [2]))
    replace(0)
