def g():
    yield 1
    yield 2
def pick(flag):
    if flag:
        return g()
    return [7, 8, 9]
for flag in (True, False):
    for x in pick(flag):
        print(x)
    print(list(pick(flag)), sum(pick(flag)))
def maybe(flag):
    return g() if flag else None
m = maybe(True)
if m is not None:
    print(next(m))
print(maybe(False))
