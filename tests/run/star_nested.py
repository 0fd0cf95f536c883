# new features, nastily
def f(a, b, c=0): return (a, b, c)
def gen(n):
    print("gen", n)
    return tuple([n, n + 1]) if 0 else (n, n + 1)
p = (1, 2)
print(f(*p, *(3,)), f(*p, c=5), f(*gen(1)), f(0, *gen(2)))
print(max(*gen(3)), "{}-{}".format(*gen(4)), [f(*q) for q in [(1, 2), (3, 4)]])
for q in zip(*[[1, 2, 3], [4, 5, 6]]):
    print(f(*(0, 1)), sum(q))
x = [1, 2]
x += reversed(x)
x += [9]
print(x)
a, b = reversed([p, (3, 4)])
print(a, b, f(*a), f(*b))
s = "ab"
s1, s2 = reversed(s)
(c, d), (e, g) = zip(s, reversed(s))
print(s1, s2, c, d, e, g)
[u, [v, w]] = [1, [2, 3]]
print(u, v, w)
xs = list(range(6))
xs[1:3], xs[0] = [7, 7, 7], 5
print(xs)
