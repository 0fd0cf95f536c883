# mixed uses
class Both:
    def __init__(self, xs): self.xs = xs
    def __getitem__(self, k): return self.xs[k]
    def __setitem__(self, k, v): self.xs[k] = v
    def __delitem__(self, k): del self.xs[k]
b = Both([1, 2, 3, 4, 5])
for k in (0, slice(1, 3), -1, slice(None, None, -2)):
    print(b[k])
b[1:2] = [7, 8]
b[0] += 5
b[2:4] += [100]
print(b.xs)
for k in [slice(0, 1), 0]:
    del b[k]
print(b.xs)
for item in (b, b.xs, "hello", (1, 2, 3, 4), b"bytes", range(10)):
    print(item[1:3], item[0])
def take(x, k):
    try:
        return x[k]
    except TypeError as e:
        return str(e)
for k in (slice(1), 1, slice("a", 2), "x", None, 2.5):
    print(take([1, 2], k))
    print(take({1: 2}, k) if k != 2.5 and not isinstance(k, slice) and k == 1 else "")
try:
    print({1: 2}[slice(1)])
except TypeError as e:
    print(e)
try:
    print({1: 2}[1:2])
except TypeError as e:
    print(e)
class Log:
    def __getitem__(self, k):
        print("get", k)
        return 10
    def __setitem__(self, k, v):
        print("set", k, v)
    def __delitem__(self, k):
        print("del", k)
g = Log()
def n(x):
    print("n", x)
    return x
g[n(1):n(2):n(3)] += n(4)
g[n(1), n(2):] = n(5)
del g[:n(2)], g[n(3)], g[n(4):, ::n(5)]
g[1:2], g[3], *g[:] = 1, 2, 3, 4
for g[5:] in (1, 2): pass
