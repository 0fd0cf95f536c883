"""A generator whose temporaries are generators with a finally: these end where Python's do, whatever form it takes."""


def closing(n, name):
    try:
        for i in range(n):
            yield i
    finally:
        print("closed", name)


def pairs(n):
    for i in range(n):
        for x in closing(i, "inner"):
            if x > 1:
                break
        yield i, str(i) + "x"


def firsts(n):
    for i in range(n):
        first = next(closing(3, "first"))
        print("took", first)
        yield first + i
        if i == 1:
            continue
        yield (sum(closing(i, "sum")), [i])[0]


def named(n):
    for i in range(n):
        g = closing(n, "named")
        yield next(g)
        if i == 1:
            break
    yield -1


def main():
    print(list(pairs(4)))
    for value in firsts(3):
        print("got", value)
    for value in named(4):
        print("got", value)
    g = pairs(9)
    print(next(g), next(g))
    del g
    print("end")


main()
