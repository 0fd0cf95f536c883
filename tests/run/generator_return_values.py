def count(n):
    for i in range(n):
        yield i
    return n * 100
def both():
    a = yield from count(2)
    b = yield from count(1)
    print("returned", a, b)
    return a + b
def top():
    total = yield from both()
    yield total
print(list(top()))
def texts():
    r = yield from letters("ab")
    yield r + "!"
def letters(s):
    for c in s:
        yield c
    return s.upper()
print(list(texts()))
def nothing():
    x = yield from []
    yield x
print(list(nothing()))
