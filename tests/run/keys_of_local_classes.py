"""key= in a function that has a class of its own, or is copied for one; slices at the very end of a function."""
from operator import attrgetter


def sorts():
    class Point:
        def __init__(self, a, b):
            self.a, self.b = a, b

        def __repr__(self):
            return f"({self.a}, {self.b})"

    points = [Point(j * 7 % 10, j) for j in range(8)]
    points.sort(key=lambda p: p.a)
    print(points, sorted(points, key=attrgetter("b"))[0], max(points, key=lambda p: p.a * p.b))
    return sorted(points, key=lambda p: -p.b)


def named(text):
    from operator import itemgetter

    class Row:
        pass

    rows = [(c, i) for i, c in enumerate(text)]
    rows.sort(key=itemgetter(0, 1), reverse=True)
    row = Row()
    row.all = rows
    return row.all[:]


def tail(xs):
    return xs[:]


def tail_of_sorted(xs):
    xs.sort(key=len)


print(sorts())
print(named("hello"))
print(tail([3, 1]), tail("ab"))
words = ["ccc", "a", "bb"]
tail_of_sorted(words)
print(words)
