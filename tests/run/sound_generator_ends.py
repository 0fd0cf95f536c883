# What a generator returned is told once, by its end; whoever asks later hears None.
def count(n):
    try:
        for i in range(n):
            yield i
    except ValueError:
        return "thrown"
    return n * 10


def told(step, g):
    try:
        print("value", step(g))
    except StopIteration as stop:
        print("stop", stop.value)


def outer(g):
    result = yield from g
    print("result", result)
    again = yield from g
    print("again", again)


g = count(2)
print(list(g))
told(next, g)
g = count(1)
for x in g:
    print(x)
told(next, g)
told(lambda g: g.send(None), g)
g = count(0)
told(next, g)
told(next, g)
g = count(3)
next(g)
told(lambda g: g.throw(ValueError("v")), g)
told(next, g)
g = count(3)
print(next(g), sum(g), next(g, "end"))
told(next, g)
print(list(outer(count(2))))
g = count(2)
print(*g)
print(list(outer(g)))
g = count(5)
next(g)
g.close()
told(next, g)


def stubborn(n):
    try:
        yield n
    except GeneratorExit:
        raise KeyError(n)


def drop():
    g = stubborn(7)
    next(g)


drop()
print("done")
