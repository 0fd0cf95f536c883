# what must stay a generator: yields in try, StopIteration that leaves, recursion, values sent, kept and closed ones
def guarded(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("closed", n)


def stops(items):
    it = iter(items)
    while True:
        yield next(it)


def walk(low, high):
    if low < high:
        middle = (low + high) // 2
        yield from walk(low, middle)
        yield middle
        yield from walk(middle + 1, high)


def echo():
    got = yield 0
    while got is not None:
        got = yield got * 2


def returns():
    yield 1
    return 5


def uses():
    got = yield from returns()
    yield got + 1


def raises(n):
    for i in range(n):
        if i == 2:
            raise KeyError(i)
        yield i


def swallowed():
    out = []
    while True:
        try:
            for x in raises(5):
                out.append(x)
        except KeyError as error:
            out.append(error.args[0])
            if len(out) > 5:
                return out


def catches(n):
    for i in range(n):
        try:
            value = 10 // (i - 1)
        except ZeroDivisionError:
            value = -1
        yield value


def captured(n):
    k = 2
    scaled = (x * k for x in range(n))
    k = 10
    return sum(scaled)


def closes(n):
    add = lambda x: x + n
    return [add(x) for x in catches(n)], sum(add(x) for x in catches(4))


for x in guarded(5):
    if x == 2:
        break
    print(x)
print("after")
try:
    for x in stops([1, 2]):
        print(x)
except RuntimeError as error:
    print("RuntimeError", error)
print(list(walk(0, 7)), sum(walk(0, 100)))
e = echo()
print(next(e), e.send(4), e.send(5))
print(list(uses()), list(returns()), swallowed(), list(catches(4)), captured(4), closes(3))
pending = [x for x in guarded(2)]
print(pending)


def deeper(n):
    for x in catches(n):
        yield 100 // (x - 5)


for y in deeper(4):
    print(y)
