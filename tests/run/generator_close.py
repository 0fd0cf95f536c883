def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
a = g()
a.close()
print(list(a))
b = g()
next(b)
b.close()
b.close()
print(next(b, "end"))
def swallow():
    try:
        yield 1
    except GeneratorExit:
        print("swallowed")
c = swallow()
next(c)
c.close()
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("no")
            return
d = stubborn()
next(d)
d.close()
