"""What a comprehension iterates over fails in the comprehension's own frame, at its first line; map() has no frame."""
import traceback


def gen(n):
    yield 1
    yield 1 // n


class It:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("x")


def a(d):
    return [d.pop(k) for k in d]


def b(d):
    return [k for k in gen(0)]


def c(d):
    return [
        k
        for k in It()
    ]


def e(d):
    return {
        k: k
        for k in gen(0)
    }


def f(d):
    return sum(k for k in gen(0))


def g(d):
    for k in (k + 1 for k in gen(0)):
        print(k)


def h(d):
    for k in (k + 1
              for k in It()):
        print(k)


def i(d):
    print(*(d.pop(k) for k in d))


def j(d):
    return [x for k in [1, 2] for x in gen(k - 1)]


def l(d):
    for q in (x for k in [1, 2] for x in gen(k - 1)):
        print(q)


def m(d):
    for k in (k + 1 for k in map(int, ["1", "x"])):
        print(k)


def n(d):
    return [k + 1 for k in map(int, ["1", "x"])]


def o(n):
    for q in (x for x in (x // n for x in [1, 2])):
        print(q)


def p(n):
    for q in (x + 1 for x in (x // n for x in [1, 2])):
        print(q)


def r(d):
    for q in (
        d.pop(k)
        for k in d
    ):
        print(q)


def s(d):
    for q in (
        x
        for k in [1, 2]
        for x in gen(k - 1)
    ):
        print(q)


for t in (a, b, c, e, f, g, h, i, j, l, m, n, r, s):
    try:
        t({1: 2, 3: 4})
    except Exception:
        traceback.print_exc()
for t in (o, p):
    try:
        t(0)
    except ZeroDivisionError:
        traceback.print_exc()
for q in (x for x in (x // 0 for x in [1])):
    print(q)
