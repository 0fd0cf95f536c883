# one def, several types
def make(v):
    def get():
        return v
    def pair(w):
        return (v, w)
    return get, pair
for g in (make(1), make(2)):
    print(g[0](), g[1](3))
gs, ps = make("s")
print(gs() + "!", ps(1.5))
gl, pl = make([1, 2])
gl().append(3)
print(gl(), pl(None))
def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run
print(compose(lambda a: a + 1, lambda a: a * 2)(5), compose()(7))
def memo(f):
    keys = []
    values = []
    def wrapper(n):
        if n in keys:
            return values[keys.index(n)]
        r = f(n)
        keys.append(n)
        values.append(r)
        return r
    return wrapper
@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(30))
def maybe(flag):
    if flag:
        return lambda x: x
    return None
m = maybe(True)
if m is not None:
    print(m(4))
k = maybe(False)
print(k is None)
def pick(n):
    return [lambda: "zero", lambda: "one", lambda: "many"][min(n, 2)]
print(pick(0)(), pick(1)(), pick(9)())
