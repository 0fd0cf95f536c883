# Greatest and least; the first or the last of equal ones; NaN and -0.0 as in order.
def greatest(xs):
    best = xs[0]
    for x in xs:  #par yes greatest: best
        if x > best:
            best = x
    return best


def where_first(xs):
    best, where = -1.0, -1
    for i in range(len(xs)):  #par yes greatest: best with where
        if xs[i] > best:
            best, where = xs[i], i
    return best, where


def where_last(ys, n):
    least, where = 10**6, -1
    for i in range(n):  #par yes least: least with where
        y = (i * 7919 + ys) % 1000
        if least >= y:
            least = y
            where = i
    return least, where


def built_in(xs, n):
    low, high, least, most = 10**9, -1, 2.5, -2.5
    for i in range(n):  #par yes least: low; greatest: high
        low = min(low, i * 31 % 1009)
        high = max(i * 31 % 1009, high)
    for x in xs:  #par yes least: least; greatest: most
        least = min(least, x)
        most = x if x > most else most
    for x in xs:  #par carried most
        most = max(x, most)
    return low, high, least, most


def last_equal(xs):
    best = -5.0
    for x in xs:  #par yes greatest: best
        if x >= best:
            best = x
    return best


def two(xs, ys):
    best = -1.0
    for i in range(len(xs)):  #par yes best
        if xs[i] > best:
            best = xs[i]
        if ys[i] > best:
            best = ys[i]
    return best


def closest(points):
    best, a, b = 1e300, 0, 0
    for i in range(len(points)):  #par yes least: best with a, b
        for j in range(i + 1, len(points)):
            d = (points[i] - points[j]) ** 2
            if d < best:
                best = d
                a = i
                b = j
    return best, a, b


def no_order(xs):
    high, low, run, seen = 0.0, 0.0, 0.0, 0
    for x in xs:  #par carried high
        if x > high:
            high = x
        elif x < low:
            low = x
    for x in xs:  #par carried run
        if x > run:
            run = x * 0.5
    for x in xs:  #par carried high
        if x > high:
            high = x
            seen += 1
        run = high
    return high, low, run, seen


xs = [((i * 7919) % 30011) * 0.5 for i in range(30000)]
nans = xs[:]
nans[0] = nans[17] = nans[29999] = float("nan")
zeros = [-0.0 if i % 3 else 0.0 for i in range(20000)]
print(greatest(xs), greatest(nans), greatest(nans[1:]), greatest(zeros), greatest(zeros[1:]), greatest([-x for x in zeros]))
print(where_first(xs), where_first(nans), where_first([]), where_first([7.0] * 9999))
print(where_last(3, 40000), where_last(3, 0), built_in(xs, 50000), built_in(zeros, 1), built_in([], 0))
print(last_equal(zeros), last_equal(zeros[1:]), last_equal(xs), last_equal([]), last_equal(nans), two(xs, nans), two(zeros, zeros[:]))
print(closest(xs[:300]), closest(zeros[:90]), no_order(xs))
minus = [-float("inf")] * 5000
print(greatest(minus), where_first(minus), last_equal(minus))
