def f(a, b=10, c=20):
    return a, b, c
for xs in ([1], [1, 2], [1, 2, 3]):
    print(f(*xs))
print(f(5, *[6]), f(*range(2)), f(*"xy"), f(*[x * 2 for x in range(3)]), f(*(i for i in range(2))))
def g(a, *rest):
    return a, rest
print(g(*[1, 2, 3]), g(0, *[1]), g(0, 7, *[]), g(*"abc"))
def h(*args):
    return sum(args), len(args)
print(h(*range(10)), h(1, *range(20)), h(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
def forward(*args):
    return h(*args)
print(forward(*range(12)), forward(1, 2))
def deep(*args):
    if not args:
        return 0
    return args[0] + deep(*args[1:])
print(deep(*[1, 2, 3, 4]))
class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def move(self, dx, dy=0):
        return P(self.x + dx, self.y + dy)
p = P(*[1, 2])
q = p.move(*[5])
print(q.x, q.y, (lambda a, b: a * b)(*[3, 4]))
def k(a, *, key=1):
    return a + key
print(k(*[1], key=5))
f(*[1, 2, 3, 4])
