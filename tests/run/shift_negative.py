def f(xs):
    total = 0
    for i in range(-3, 4):
        total += (i << 3) + (i % 5 << 2) + (-i << len(xs) % 4)
        print(i << 2, i * 2 << 1, i - 1 << 5)
    return total


print(f([1, 2]))
