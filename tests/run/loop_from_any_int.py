def f(n, xs):
    total = 0
    for i in range(n, 5):
        total += 1
    for i in range(n, n + 3):
        total += i
        for j in range(i, i - 2, -1):
            total -= j * 2
    print([i for i in range(n, n + 2)], list(range(n + 1, n - 5, -4)), list(reversed(xs)))
    return total


print(f(3, ["a"]))
print(f(10 ** 20, ["a"]))
print(f(-5, ["b"]))
