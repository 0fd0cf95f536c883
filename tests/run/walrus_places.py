def f(x):
    return x * 2


if (n := f(5)) > 9:
    print(n)
while (n := n - 3) > 0:
    print(n, end=" ")
print([y := f(1), y ** 2, (z := y + 1)], y, z, [last := x for x in range(4)], last)
print([v for x in range(5) if (v := x * x) % 2 == 0], v, any((hit := x) > 2 for x in [1, 3, 5]), hit)
a = (b := 3) + (c := b * 2)
print(a, b, c, (d := 1, 2), d, f(x=(e := 4)), e, (t := (1, 2))[0], t, not (w := 0), w)
print(f"{(q := 7)} {q}", q if (q := 0) else "zero", 1 < (m := 5) < 10 and m, (s := "a") + s)
