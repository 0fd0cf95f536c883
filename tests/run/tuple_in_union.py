mix = [3, "ab", (1, "x"), [2], None, 2.5]
for k in range(6):
    a = mix[k]
    print(a, k)
    if k == 2 or k == 1 or k == 3:
        print(a * 2, 2 * a, a * k, a[1:], a[-1])
        a *= 2
        print(a, a[1:], a[-1])
        a += a
        print(a, len(a), a == a[:], tuple(a), list(a)[:2], any(a))


def grow(a, n):
    for _ in range(n):
        a += a
    return a


for a in mix[1:4]:
    for b in mix[:4]:
        if b == 3:
            print(a * b, b * a)
print(grow(1, 3), grow((1, None), 2), grow("é", 2), grow([1], 2))
for t in ((1,), (1, 2), "s", None):
    if isinstance(t, tuple):
        print(t + (0,), t * 2, (9,) + t, t < (1, 1), len(t), t[0], (t, t))
