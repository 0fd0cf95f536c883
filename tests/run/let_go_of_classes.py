# Generators of one of several classes are closed when nobody holds them any more.
class Base:
    def __init__(self, n):
        self.xs = [n, n + 1, n + 2]
    def items(self):
        for x in self.xs:
            yield x
class Sub(Base):
    def items(self):
        try:
            for x in super().items():
                yield x + 1
        finally:
            print("closed", self.xs)
def gen(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("closed")
def first():
    print(any(x > 0 for x in gen(3)))
def second():
    print(2 in gen(4), next(gen(5)))
def third(G):
    print(any(x > 2 for x in G.items()))
    print("next")
    print(2 in G.items(), next(G.items()))
def fourth(G):
    for x in G.items():
        break
    print("after")
def fifth(G):
    for x in G.items():
        if x == 2: raise KeyError("k")
    print("after")
def sixth(G):
    a, b = G.items()
def seventh(G):
    for a, b in zip(G.items(), [1]):
        print(a, b)
    print("zip")
    for a, b in zip([1], G.items()):
        print(a, b)
    print("zip2")
    for i, b in enumerate(G.items()):
        if i == 1: break
    print("enumerate")
def eighth(G):
    g = G.items()
    next(g)
    g = None
    print("none")
    h = G.items()
    next(h)
    h, k = 1, 2
    print("rebound")
    j = G.items()
    next(j)
    return 5
def ninth(G):
    try:
        for x in G.items():
            for y in G.items():
                raise KeyError("k")
    except KeyError:
        print("caught")
    print("after")
def tenth(G):
    try:
        print(all(x < 2 for x in G.items()), 1 // 0)
    except ZeroDivisionError as e:
        print(e)
def eleventh(G):
    def inner():
        yield from G.items()
    for x in inner(): break
    print("a")
    print(max(G.items()), sum(x for x in G.items()), list(zip(G.items(), G.items(), [1])))
    print(any(map(lambda x: x > 1, G.items())))
    print("b")
    print(next(x for x in G.items() if x > 1), dict(zip("a", G.items())))
    x, *y = G.items()
    it = iter(G.items())
    print(next(it))
    del it
    print("c")
    while True:
        for x in G.items():
            if x: break
        else:
            break
        break
    print("d")
for f in (first, second):
    f()
for G in (Base(1), Sub(1)):
    for f in (third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh):
        try:
            print(f.__name__)
            f(G)
        except Exception as e:
            print("except", e)
