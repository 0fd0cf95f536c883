# Closures that are made by ever new activations: the number of versions stays bounded.
import sys

sys.setrecursionlimit(3000)


def deep(k, a, b, c, d, e):
    def again():
        nonlocal k
        k -= 1
        return deep(k, again, a, b, c, d)

    return d() + e() if k <= 0 else again()


print(deep(9, lambda: 1, lambda: -1, lambda: -1, lambda: 1, lambda: 0))


# A function that closures call back, through functions that are told apart by their calls.
def node(v):
    return lambda below: {"kind": "node", "root": v, "below": below}


def flat(f):
    return lambda xs: [y for ys in map(f, xs) for y in ys]


def trees(words):
    def go(s):
        return [node(s)([])] if s in words else flat(rest(s))(words)

    def rest(s):
        return lambda w: parse(w, go(s[len(w):])) if s.startswith(w) else []

    def parse(w, xs):
        return [node(w)(xs)] if xs else xs

    return lambda s: go(s)


def show(tree):
    below = tree["below"]
    return tree["root"] + (" " + show(below[0]) if below else "")


for text in "abcd abbc abcbcd acdbc abcdd".split():
    print(text, [show(tree) for tree in trees("a bc abc cd b".split())(text)])


# Combinators, many of each.
def compose(g):
    return lambda f: lambda x: g(f(x))


def curry(f):
    return lambda a: lambda b: f(a, b)


def twice(f):
    return compose(f)(f)


def times(n):
    return compose(lambda f: f)(twice if n == 2 else lambda f: f)


inc = curry(lambda a, b: a + b)(1)
print(twice(inc)(3), twice(twice(inc))(3), twice(twice(twice(inc)))(3))
print(compose(str)(inc)(4), compose(len)(compose(str)(twice(inc)))(99), compose(lambda s: s * 2)(str)(1.5))
print(times(2)(inc)(0), times(1)(inc)(0), list(map(compose(str)(twice(inc)), range(3))))
