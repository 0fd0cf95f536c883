def double(x):
    return x * 2
xs = [1, 2, 3]
print(list(map(double, xs)), sum(map(double, xs)))
print(list(map(str, xs)), " ".join(map(str, xs)))
m = map(lambda v: v + 1, xs)
print(next(m), list(m))
a, b = map(int, "3 4".split())
print(a + b)
for w in map(str.upper, ["a", "b"]):
    print(w)
print(list(filter(lambda x: x > 1, xs)), list(filter(None, [0, 1, "", 2])))
f = filter(double, xs)
xs.append(0)
print(list(f))
print(list(map(lambda x, y: x * y, xs, [10, 20])))
def outer(k):
    return map(lambda v: v * k, [1, 2])
print(list(outer(5)), max(map(abs, [-3, 2])))
print([n for n in map(int, "1 2 3".split())])
print(sorted(map(len, ["aaa", "b"])))
def apply(f, ys):
    return list(map(f, ys))
print(apply(double, [7, 8]), apply(lambda q: -q, [1]))
def boom(x):
    return 1 // x
try:
    print(list(map(boom, [1, 0])))
except ZeroDivisionError as e:
    print(e)
print(list(map(boom, [1, 0])))
