# reversed() of lists that change, within zip and enumerate, and of a value of several types; comprehensions in default values;
# what a generator expression that a loop consumes is called in errors and tracebacks
def show(xs, l):
    out = []
    ys = list(xs)
    for i, (a, b) in enumerate(zip(reversed(ys), "abcdefghij")):
        out.append((i, a, b))
        ys.pop()
        ys[1:0] = l
    print(out, ys)
    out = []
    ys = list(xs)
    for k, b in zip({1: 2, 3: 4, 5: 6}, reversed(ys)):
        out.append((k, b))
        ys.pop()
        ys[1:0] = l
    print(out, ys)
    out = []
    ys = list(xs)
    for k, b in zip((q * q for q in range(9)), reversed(ys)):
        out.append((k, b))
        ys.pop()
        ys[1:0] = l
    print(out, ys)
    out = []
    ys = list(xs)
    for b, k in zip(reversed(ys), (q * q for q in range(9))):
        out.append((k, b))
        ys.append(3)
        ys.insert(0, 8)
    print(out, ys)
    ys = list(xs)
    print([(a, b) for a, b in zip(ys, reversed(ys))], sum(a * b for a, b in zip(ys, reversed(ys))))
    print([(i, x, ys.pop()) for i, x in enumerate(reversed(ys))])


for l in ([], [7], [8, 9]):
    for xs in ([], [1], [1, 2], [4, 5, 6, 7]):
        show(xs, l)


def either(c):
    xs = [1, 2, 3] if c else "abc"
    print([x for x in reversed(xs)], list(reversed(xs)))
    for x in reversed(xs):
        print(x)
    for i, x in enumerate(reversed(xs)):
        print(i, x)


either(True)
either(False)


def defaults(v):
    f = lambda a, b=[x * 2 for x in range(v)]: (a, b)
    g = lambda a, b=(y := v + 1): a + b + y
    return f(v), g(v), y, (lambda a, b=sum(x * v for x in [v, v, 2]): a - b)(v)


print(defaults(4))


def genexpr_frames(xs):
    for j in (1 // x for x in xs):
        print(j)


def unbound(xs):
    try:
        for i in (x * i for x in xs):
            print(i)
    except NameError as e:
        print(type(e).__name__, e)
    i = 1
    return i


unbound([1])
genexpr_frames([1, 0])
