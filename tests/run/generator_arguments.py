def g(a, b=2, *, c="x"):
    yield a
    yield b
    yield c
print(list(g(1)), list(g(1, c=3)), list(g(b=5, a=4)))
def d(xs=[]):
    xs.append(1)
    yield len(xs)
print(list(d()), list(d()))
def rebind(n):
    while n:
        yield n
        n -= 1
print(list(rebind(3)))
