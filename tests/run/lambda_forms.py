print((lambda: 1)(), (lambda x: x)(2), (lambda x, y=3: x + y)(4), (lambda *a: a)(1, 2), (lambda x, /, y, *, z: (x, y, z))(1, y=2, z=3))
f = lambda: None
print(f())
g = lambda x: (x, -x) if x else 0
print(g(0), g(2))
ops = [lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b]
print([op(7, 3) for op in ops])
print([(lambda n: n * n)(k) for k in range(4)])
h = lambda a: lambda b: lambda c: a + b + c
print(h(1)(2)(3))
print(sorted([3, -1, 2], key=lambda v: -v), max([1, -5, 3], key=lambda v: v * v), min("abc", "d", key=lambda s: len(s)))
compose = lambda f, g: lambda x: f(g(x))
inc = lambda x: x + 1
dbl = lambda x: x * 2
print(compose(inc, dbl)(5), compose(dbl, inc)(5), compose(str, inc)(5) + "!")
t = (inc, dbl)
print(t[0](1), t[1](5), t[-1](7))
cond = inc if len(t) == 2 else dbl
print(cond(10))
print((lambda s: s.upper())("abc"), (lambda xs: [x for x in xs if x])([0, 1, 2]))
k = 10
add_k = lambda x: x + k
k = 20
print(add_k(1))
m = lambda x: x.append(1) or x
print(m([]))
