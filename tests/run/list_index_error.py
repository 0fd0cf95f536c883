xs = [1, 2, 3]
i = 0
while True:
    print(xs[i], xs[-1 - i])
    i += 1
