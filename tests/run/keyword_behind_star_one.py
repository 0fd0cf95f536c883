def f(a, b=2, c=3, d=4): return (a, b, c, d)
def g(a, b, c): return (a, b, c)
def r(a, b=2, *rest, k=0): return (a, b, rest, k)
class V:
    def __init__(self, major, minor=0, pre=None): self.t = (major, minor, pre)
    @classmethod
    def parse(cls, s):
        core, _, pre = s.partition('-')
        parts = [int(p) for p in core.split('.')]
        return cls(*parts[:2], pre=pre or None)
print(V.parse("1.2-x").t, V.parse("3").t)
lists = [[], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4], [1, 2, 3, 4, 5]]
for xs in lists:
    for call in (lambda: f(*xs, c="c"), lambda: f(*xs, d="d"), lambda: f(0, *xs, c="c"), lambda: g(*xs, c=9), lambda: r(*xs, b="b"), lambda: r(*xs, k=5), lambda: f(*xs, a="a"), lambda: V(*xs, pre="p").t):
        try:
            print(call())
        except TypeError as e:
            print(e)
