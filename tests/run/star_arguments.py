def f(a, b): return a - b
def g(a, b=2, *, c=3): return (a, b, c)
def t(): 
    print("t")
    return (7, 8)
def s():
    print("s")
    return 1
x = (1, 2)
print(f(*x), f(*(5, 3)), f(1, *(2,)), f(*(1,), 4), g(*x), g(*x, c=9), g(*(4,)), f(*t()))
print(f(*x[:1], *x[1:]))
print(f(s(), *t()[:1]), f(*t()[1:], s()))
print("{} {}".format(*x), "{0}-{1}-{2}".format(0, *x), "{} {k}".format(*x[:1], k=3))
print(max(*x), min(*x, -1), max(0, *x, 9), list(range(*x)), list(zip(*([1, 2], "ab"))), sum(*([1, 2],)), abs(*(-3,)))
print(max(*("b", "a"), key=str.lower), pow(*(2, 5)), divmod(*(17, 5)), complex(*(1, 2)), round(*(2.567, 1)))
for p, q in zip(*((1, 2, 3), "xyz")):
    print(p, q)
for i in range(*(2, 10, 3)):
    print(i, end=" ")
print()
xs = []
for pair in [(1, 2), (3, 4)]:
    xs.append(f(*pair))
    xs.insert(*pair)
print(xs)
print(*[f(*p) for p in zip([9, 8], [1, 2])], sep="|")
def h(p):
    return f(*p)
print(h((5, 2)), h((2.5, 1)))
