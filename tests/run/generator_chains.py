"""yield from in chains: the innermost is resumed at once, whoever else resumes, closes or shares one on the way."""


def walk(low, high):
    if low < high:
        middle = (low + high) // 2
        yield from walk(low, middle)
        yield middle
        yield from walk(middle + 1, high)


def leaf(n, name):
    for i in range(n):
        yield i
    print("leaf ends", name)


def link(inner, name):
    yield from inner
    print("link ends", name)
    yield 100


def chain(n, depth):
    g = leaf(n, "l")
    links = [g]
    for d in range(depth):
        g = link(g, "k" + str(d))
        links.append(g)
    return links


def outside():
    # resumed on the way, from outside
    links = chain(4, 3)
    top, middle, inner = links[3], links[1], links[0]
    print(next(top), next(top), next(middle), next(top))
    print("top", list(top), "middle", list(middle), "inner", list(inner))
    links = chain(3, 3)
    top, middle, inner = links[3], links[1], links[0]
    print(next(top), next(inner), next(inner))
    print(next(top, "none"), next(top, "none"), next(top, "none"), next(top, "none"))


def ended_on_the_way():
    links = chain(5, 4)
    top = links[4]
    print(next(top), next(top))
    links[1].close()
    print(next(top, "none"), next(top, "none"), next(top, "none"), next(top, "none"))
    links = chain(5, 4)
    top = links[4]
    print(next(top), next(top))
    try:
        links[2].throw(KeyError("thrown"))
    except KeyError as e:
        print("out", e)
    print(list(top))
    links = chain(5, 4)
    top = links[4]
    print(next(top))
    try:
        top.throw(ValueError("through"))
    except ValueError as e:
        print("out", e)
    print([list(g) for g in links])


def shared():
    common = leaf(6, "common")
    a, b = link(link(common, "a1"), "a2"), link(link(common, "b1"), "b2")
    got = []
    for k in range(3):
        got.append(next(a))
        got.append(next(b))
    print(got)
    print(next(a), next(b), next(a, "none"), next(b, "none"), next(a, "none"), next(b, "none"))


class Loop:
    def __init__(self):
        self.first = None
        self.second = None

    def inner(self):
        yield 1
        try:
            print("got", next(self.first))
        except ValueError as e:
            print("first:", e)
        try:
            print("got", next(self.second))
        except ValueError as e:
            print("second:", e)
        try:
            self.second.close()
        except ValueError as e:
            print("close:", e)
        try:
            self.second.send(None)
        except ValueError as e:
            print("send:", e)
        try:
            self.second.throw(KeyError("k"))
        except ValueError as e:
            print("throw:", e)
        yield 2

    def middle(self):
        yield from self.inner()
        yield 3

    def outer(self):
        yield 0
        yield from self.second
        yield 4

    def run(self):
        self.second = self.middle()
        self.first = self.outer()
        print(list(self.first))


def failing(n):
    if n == 0:
        yield 1
        yield 2
        raise LookupError("bottom")
    yield from failing(n - 1)


def catches(n):
    try:
        yield from failing(n)
    except LookupError as e:
        print("caught", e)
        yield -1


def mixed(n):
    if n == 0:
        yield 1
        yield "two"
    elif n % 2:
        yield from mixed(n - 1)
        yield n
    else:
        yield "n" + str(n)
        yield from mixed(n - 1)


def ints(n):
    yield from range(n)
    yield from leaf(2, "ints")


def unions(n):
    yield "start"
    yield from ints(n)
    yield from leaf(n, "unions")


def echo(n):
    got = None
    for i in range(n):
        got = yield (i, got)
    return "echo " + str(n)


def relay(n):
    result = yield from echo(n)
    yield (-1, result)
    result = yield from echo(1)
    return result


def relay_2(n):
    result = yield from relay(n)
    print("relay gave", result)


def sends():
    g = relay_2(3)
    print(next(g), g.send("a"), next(g), g.send("b"), g.send("c"))
    print(list(g))


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


def depth():
    total = 0
    for x in deep(300):
        total += x
    print(total)
    try:
        for x in deep(100000):
            total += x
    except RecursionError as e:
        print("RecursionError", total)
    g = deep(200)
    print(next(g), next(g), next(g))
    g.close()
    print(list(g))


def tower(n):
    g = leaf(3, "tower")
    for k in range(n):
        g = link(g, "t")
    print(next(g), next(g))
    del g
    print("gone")


def main():
    print(list(walk(0, 20)), sum(i * x for i, x in enumerate(walk(0, 1000))))
    outside()
    ended_on_the_way()
    shared()
    Loop().run()
    print(list(catches(5)))
    print(list(mixed(5)), list(unions(2)))
    sends()
    depth()
    tower(50)
    for x in failing(3):
        print(x)


main()
