"""reversed() of what is not reversible; yield from of what never yields anything."""


def message(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


def loop():
    for x in reversed(5):
        print(x)


message(lambda: reversed(3))
message(lambda: list(reversed(None)))
message(lambda: [x for x in reversed(2.5)])
message(lambda: reversed({1}))
message(loop)


def none(x):
    if x is not None:
        yield 5


def tree(t):
    print("before")
    yield from none(None)
    yield t


print(list(tree(1)), [q for q in none(None)], sum(none(None)))
for v in tree(2):
    print(v)


def walk(t):
    if t:
        left, value, right = t
        yield from walk(left)
        yield value
        yield from walk(right)


print(list(walk(((None, 1, None), 2, (None, 3, None)))))
