# Compiled as a module: what a list of the caller's would be kept in.
KEPT = [[0]]
LAST = [1]


def keep(xs):
    KEPT.append(xs)  #! E0210 a list from Python would be kept here after the call


def swap(xs):
    global LAST
    LAST = xs  #! E0210 a list from Python would be kept here


def row(rows):
    KEPT[0] = rows[1]  #! E0210 kept here


def collect(row, rows=[]):
    rows.append(row)  #! E0210 kept here
    return rows


def fine(xs):
    global LAST
    KEPT.append(xs[:])
    LAST = sorted(xs)
    LAST[0] = xs[0]
    zs = [xs, xs]
    return zs


if __name__ == "__main__":
    keep([1])
    swap([1])
    row([[1], [2]])
    collect([1])
    fine([1])
