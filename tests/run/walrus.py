xs = [1, 5, 3]
if (n := len(xs)) > 2:
    print(n)
i = 0
while (x := xs[i]) < 5:
    i += 1
print(x, i, [y := 2, y * 2], y)
print([last := v for v in xs], last)
