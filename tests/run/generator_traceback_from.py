def inner():
    yield 1
    raise KeyError("k")
def outer():
    yield from inner()
print(sum(outer()))
