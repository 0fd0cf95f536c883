def gen(n):
    try:
        yield n
        yield n + 1
    finally:
        print("close", n)


def two():
    a = gen(1)
    b = gen(2)
    print(next(a), next(b))


def dead(n):
    a = gen(n)
    print(next(a))
    b = a
    a = gen(n + 1)
    print(next(a))


def inner():
    a = gen(5)
    next(a)
    if a:
        b = gen(6)
        next(b)
    print("end")


def loop():
    for i in range(2):
        g = gen(i)
        next(g)
        h = g
    print("after")


def boxed():
    xs = [gen(1), gen(2)]
    ys = [gen(3)]
    for g in xs + ys:
        next(g)
    print("boxed")


def passed(g):
    next(g)
    print("in")


def args(a, b):
    print(next(b), next(a))


two()
print()
dead(3)
print()
inner()
print()
loop()
print()
boxed()
print()
passed(gen(9))
print("passed")
args(gen(7), gen(8))
print("args")
