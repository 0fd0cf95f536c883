def f(n, xs):
    fs = []
    for i in range(3):
        def k():
            return i * n
        fs.append(k)
    del i
    print([g() for g in fs])

try:
    f(1, [])
except NameError as e:
    print(type(e).__name__, e)
def f(n, xs):
    i = 1
    k = lambda: i * n
    del i
    print(k())

try:
    f(1, [])
except NameError as e:
    print(type(e).__name__, e)
def f(n, xs):
    k = lambda: i
    if n > 1:
        i = 1
    print(k())
f(2, [])
try:
    f(1, [])
except NameError as e:
    print(type(e).__name__, e)
fs = []
for i in range(3):
    fs.append(lambda: i + 1)
print([f() for f in fs])
del i
try:
    print([f() for f in fs])
except NameError as e:
    print(type(e).__name__, e)

class C:
    def __init__(self, f): self.f = f
    def go(self): return self.f()

c = C(lambda: later)
try:
    raise KeyError(1)
except KeyError as later:
    print(repr(c.go()))
try:
    c.go()
except NameError as e:
    print(e)

def gen():
    n = 5
    def inner():
        yield n
        yield n + 1
    g = inner()
    print(next(g))
    del n
    try:
        print(next(g))
    except NameError as e:
        print(e)
gen()
