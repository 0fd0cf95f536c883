t = (1, "a", 2.5)
print(t, len(t), t[0], t[-1], t + (None,), (1, 2) < (1, 3), (1, "b") > (1, "a"), (1,) + (2,), (1, 2) == (1, 2), () == ())
print((1, (2, 3), [4]), (1,), (), ((),), 2 in (1, 2), (1, 2, 3).index(3), (1, 1, 2).count(1), max((3, 1), (2, 9)))
a, (b, c), [d, e] = 1, (2, 3), [4, 5]
print(a, b, c, d, e)
for x, y in [(1, "a"), (2, "b")]:
    print(x, y)
u = (1, 2) * 2
print(u, u[1:3], sorted([(2, "b"), (1, "z"), (2, "a")]), sum((1, 2, 3)), min((4, 2)), tuple([1, 2]), tuple("ab"), list((1, 2)))


def swap(p):
    return p[1], p[0]


print(swap((1, "x")), swap(swap((1, "x"))))
