def f(flag):
    flag = flag
    print(min(2, 5) + (1 if flag else 2))
    x = 3 if flag else 4
    y = (x if flag else 2) + (3 if flag else x)
    print(x, y)


t = len("ab") > 1
for i in range(4):
    if t:
        print(min(i, 3) if t else 5, min(i, i), (i if t else 2) < min(i, i + 1))
    t = not t if i == 1 else t
f(t)
f(False)
