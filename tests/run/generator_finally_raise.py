def g():
    try:
        yield 1
        yield 2
    finally:
        print("fin")
try:
    for x in g():
        raise KeyError("k")
except KeyError as e:
    print("caught", e)
def f():
    for x in g():
        for y in g():
            return x, y
print(f())
