def g():
    yield 1
    raise ValueError("boom")
h = g()
print(next(h))
try:
    next(h)
except ValueError as e:
    print("caught", e)
print(list(h), next(h, "gone"))
def f():
    yield from g()
for x in f():
    print(x)
