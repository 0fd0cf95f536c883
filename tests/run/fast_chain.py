# yield from, many deep: values of one type and of several, what is sent, thrown, raised and returned half-way.
def walk(low, high):
    if low < high:
        middle = (low + high) // 2
        yield from walk(low, middle)
        yield middle
        yield from walk(middle + 1, high)


def names(n):
    if n:
        yield from names(n - 1)
        yield "n" + str(n)


def mixed(n):
    if n % 2:
        yield from walk(0, n)
    else:
        yield from names(n)
    if n:
        yield from mixed(n - 1)


def counted(n):
    total = 0
    if n:
        total += yield from counted(n - 1)
    yield n
    return total + n


def falls(n):
    try:
        if n == 0:
            yield 0
            raise KeyError("bottom")
        yield from falls(n - 1)
    finally:
        yield -n


def echo(n):
    if n:
        return (yield from echo(n - 1))
    got = []
    while True:
        x = yield len(got)
        if x is None:
            return got
        got.append(x)


def loops(n):
    it = None

    def inner():
        yield 1
        try:
            next(it)
        except ValueError as e:
            yield str(e)

    def outer():
        yield from inner()

    it = outer()
    return list(it)


def big(n):
    if n:
        yield from big(n - 1)
    yield 2 ** (40 * n)


print(sum(i * x for i, x in enumerate(walk(0, 1000))), list(walk(0, 20)))
print(list(names(5)), list(mixed(4)), list(counted(6)), sum(big(5)))
seen = []
try:
    for x in falls(3):
        seen.append(x)
except KeyError as e:
    print(seen, repr(e))
g = echo(4)
print(next(g), g.send("a"), g.send("b"))
try:
    g.send(None)
except StopIteration as e:
    print(e.value)
print(loops(1))
g = falls(70)
print(next(g), next(g), next(g))
try:
    print(sum(g))
except KeyError as e:
    print(e)
g = walk(0, 2 ** 12)
half = [next(g) for _ in range(100)]
g.close()
print(sum(half), list(g))
g = counted(100)
kept = [next(g), next(g)]
g = None
print(kept)
