# continue and break in finally drop the error: nobody sees it later
def loop11(xs):
    total = 0
    for x in xs:
        try:
            if x < 3: raise KeyError(x)
            total += x
        finally:
            total += 4
            if total > 17: continue
    return total
class M:
    def __enter__(self): return self
    def __exit__(self, kind, error, trace): print(kind is None, error)
print(loop11([4, 4, 2]))
def f():
    with M() as a, M() as b:
        print("in")
f()


def broken(xs):
    total = 0
    for x in xs:
        try:
            if x < 3: raise KeyError(x)
            total += x
        finally:
            total += 4
            if total > 17: break
    return total


def returned(x):
    try:
        if x < 3: raise KeyError(x)
    finally:
        x += 4
        if x > 5: return x
    return 0


print(broken([4, 4, 2, 9]), returned(2), returned(9))
f()
