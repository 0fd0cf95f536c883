n = 3
for i in range(n):
    n = 10
    print(i, end=" ")
print(n)
xs = [1, 2, 3]
for i in range(len(xs)):
    if i < 2:
        xs.append(i)
print(xs)
for i in range(len(xs) - 1, -1, -1):
    if xs[i] < 2:
        del xs[i]
print(xs)
start, stop, step = 10, 0, -3
for i in range(start, stop, step):
    start = stop = step = 1
    print(i, end=" ")
print(start)
for step in (1, 2, -1, -2, 7):
    print([i for i in range(0, 5, step)], [i for i in range(5, 0, step)], len(range(-3, 3, step)), end=" ")
print()
for i in range(2 ** 31 - 2, 2 ** 31 + 1):
    print(i * 2, i * i, end=" ")
for i in range(-1, -2 ** 31 - 1, -(2 ** 30)):
    print(i, end=" ")
for i in range(2 ** 63 - 5, 2 ** 63 - 1, 3):
    print(i + 2, end=" ")
print(sum(range(10 ** 6)), sum(i for i in range(0, 10 ** 5, 7)))
