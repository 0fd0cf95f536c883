def show(n):
    print("show", n)
    return n
def f():
    a, b = (show(x) for x in [1, 2, 3, 4])
xs = [1, 2]
xs += (x * 2 for x in xs[:])
print(xs)
p, q = (x + 1 for x in xs if x > 2)if 0 else (1, 2)
print(p, q)
(a, b), *c = zip(xs, "abcd")
print(a, b, c)
[a, *b] = reversed(xs)
print(a, b)
rows = [[(0, 0)], []]
rows[0] += enumerate([5])
rows[1] += zip([1], [2])
print(rows)
xs[show(1):show(3)] = (show(i) for i in range(2))
print(xs)
xs[::2] = reversed(xs[:2])
print(xs)
e = []
e += reversed("abc")
print(e)
e += zip([], [])if 0 else []
xs[:0] = reversed(xs)
print(xs)
def g(k):
    a, b, c = zip(range(k), range(k))
    print(a, b, c)
g(3)
def h(k):
    a, b, *c = enumerate(range(k))
    print(a, b, c)
h(4)
h(2)
f()
