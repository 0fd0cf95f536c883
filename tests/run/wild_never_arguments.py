"""What a built-in is given always raises."""


def f(x):
    raise ValueError(x)
def a(): return list(f(1))
def b(): print(list(f(2)))
def c(): print(list(f(3)), 3)
def d(): print(tuple(f(4)), 3)
def e(): print(3, sorted(f(5)))
def g(): print(dict(f(6)), 3)
def h(): print(sum(f(7)), 3)
def i(): return [list(f(8)), 3]
def j(): print([x for x in f(9)], 3)
def k(): print(set(f(10)), 3)
def m(): print(max(f(11)), "".join(f(12)), 1)
def n(): return len(list(f(13))) + 1
for q in (a, b, c, d, e, g, h, i, j, k, m, n):
    try:
        q()
    except ValueError as error:
        print(q.__name__, error)
