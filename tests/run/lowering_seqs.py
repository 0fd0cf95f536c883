def rng():
    for i in range(10, 0, -3):
        print(i, end=" ")
    for i in range(3, 3):
        print(i)
    s = 2
    for i in range(0, 7, s):
        print(i, end=" ")
    r = range(1, 10, 2)
    print(r, len(r), r[1], r[-1], 3 in r, 4 in r, list(r), r[1:3], list(reversed(r)), sum(r), r.start, r.stop, r.step)
    for i in reversed(range(0, 10, 3)):
        print(i, end=" ")
    for i in reversed(range(5)):
        print(i, end=" ")
    for i, j in zip(range(5), range(10, 20, 3)):
        print(i, j, end=" ")
    for i, j in enumerate(range(5, 8), 2):
        print(i, j, end=" ")
    for i, (j, k) in enumerate(zip("abc", [1.5, 2.5])):
        print(i, j, k, end=" ")
    for t in zip([1, 2], "ab", (True, None)):
        print(t)
    for t in enumerate(["x", "y"], start=5):
        print(t)
    print(list(zip([1, 2], [3, 4])), list(enumerate("ab")), [x for x in reversed([1, 2])])
    print([(i, j) for i in range(3) for j in range(i) if i + j > 1])
    print([[i * j for j in range(3)] for i in range(3)])
    print([x if x > 1 else -x for x in [1, 2, 3]], [y for y in "hey" if y != "e"])
    x = 5
    print([x for x in range(3)], x)
    a = [1, 2, 3, 4, 5]
    print(a[1:3], a[:-1], a[::2], a[::-1], a[10:], a[-2:], a[3:1])
    a[1:3] = [9]
    a[len(a):] = [7, 8]
    a[::2] = [0, 0, 0]
    print(a)
    del a[0], a[-1]
    del a[1:]
    print(a)
    b = [0] * 3
    c = [[]] * 2
    c[0].append(1)
    d = [1, 2] * 2
    print(b, c, d, 2 * [5], (1, 2) * 2, (1,) + (2, "x"), "ab" * 2, [1] + [2])
    t = (1, "a", 2.5)
    print(t[0], t[-1], t[1:], t == (1, "a", 2.5), len(t), 1 in t, "z" in t)
    (e, f), g = (1, 2), 3
    print(e, f, g)
    i = 1
    u = (4, 5, 6)
    print(u[i], [v for v in u], max(u), sum(u), sorted(u, reverse=True), list(u), tuple(a), tuple([1, 2]), u.index(5), u.count(4))
    print(any(v > 5 for v in u), all(v > 3 for v in u), any([]), all([]), sum(v * 0.5 for v in u), max(len(w) for w in ["a", "bcd"]))
    print(max([3, 1, 2]), min(4, 2, 8), max("a", "b"), min([2.5, 1.5]), max([], default=7), sorted([3, 1, 2]))
    n = [1, [2, [3]]]
    print(n, [1] < [2], [1, 2] == [1, 2], (1, 2) < (1, 3), [1] == (1,), 1 in [1, 2], 3 not in [1])
    print(divmod(-7, 2), divmod(7.5, 2), -7 // 2, -7 % 3, 7 // -2, 7.5 // 2, -7.5 % 2, 2 ** 10, 1 << 70, -1 >> 1, 5 & 3, 5 | 3, 5 ^ 3, ~5)
    print(True + True, True * 2.5, -True, +True, ~True, True & False, True | 1, True == 1, True < 2, 1 == 1.0, 2**53 + 1 == float(2**53))
    print(3 / 2, 1 / 3, 10 ** 20 // 3, 10 ** 20 / 3, 1e16 + 1, 0.1 + 0.2, 1j * 1j, (1 + 2j) / 2, abs(3 + 4j), (1 + 2j).real, (1 + 2j).imag, (1 + 2j).conjugate())
    print(int("12"), int(3.9), int(-3.9), int(True), float("1.5"), float(3), bool([]), bool("x"), complex(1, 2), complex("1+2j"), str(1.0), round(2.5), round(2.567, 2), pow(2, 5), pow(2, 5, 7), abs(-3))
rng()
