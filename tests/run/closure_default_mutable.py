def acc(x, xs=[]):
    xs.append(x)
    return xs
print(acc(1), acc(2), acc(3, []), acc(4))
def make():
    def inner(x, seen=[]):
        seen.append(x)
        return len(seen)
    return inner
a, b = make(), make()
print(a(1), a(2), b(1), a(3))
n = 5
def late(x=n):
    return x
n = 6
print(late(), late(7))
def outer(k):
    def inner(v=k * 2, *, w=[k]):
        w.append(v)
        return v, w
    return inner
i = outer(3)
print(i(), i(1), outer(4)())
fs = []
for q in range(3):
    def f(x, q=q):
        return x * q
    fs.append(f)
print([f(10) for f in fs])
