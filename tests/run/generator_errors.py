def gen():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")
g = gen()
print(next(g))
g.close()
g.close()
print(list(g))
g = gen()
next(g)
del g
print("after del")
for x in gen():
    print(x)
    break
print("after break")
def catcher():
    while True:
        try:
            x = yield
            print("got", x)
        except ValueError as e:
            print("caught", e)
            yield "handled"
c = catcher()
next(c)
c.send(1)
def bad():
    yield 1
    raise StopIteration
try:
    for x in bad():
        print(x)
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)
try:
    next(gen_none)
except NameError:
    print("name")
def one():
    yield 1
    return 42
o = one()
next(o)
try:
    next(o)
except StopIteration as e:
    print("value", e.value)
try:
    next(o)
except StopIteration as e:
    print("value", e.value)
def reent():
    global r
    yield 1
    try:
        next(r)
    except ValueError as e:
        print(e)
    yield 2
r = reent()
print(next(r), next(r))
def failing(n):
    for i in range(n):
        yield 10 // (n - 2 - i)
try:
    print(list(failing(5)))
except ZeroDivisionError as e:
    print("zde", e)
def nested():
    try:
        yield from gen()
    except GeneratorExit:
        print("exit seen")
        raise
n = nested()
print(next(n))
n.close()
def ignoring():
    try:
        yield 1
    except GeneratorExit:
        yield 2
i = ignoring()
next(i)
try:
    i.close()
except RuntimeError as e:
    print(e)
s = gen()
try:
    s.send(5)
except TypeError as e:
    print(e)
def deep(n):
    if n > 0:
        yield n
        yield from deep(n - 1)
print(sum(deep(200)))
def rec(n):
    yield n
    yield from rec(n + 1)
try:
    for v in rec(0):
        pass
except RecursionError as e:
    print("RecursionError", e)
