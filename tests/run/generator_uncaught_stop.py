def g():
    yield 1
h = g()
print(next(h))
next(h)
