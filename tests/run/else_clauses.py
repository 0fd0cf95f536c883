def find(xs, x):
    for i, y in enumerate(xs):
        if y == x:
            break
    else:
        return "none"
    return i


print(find([1, 2, 3], 2), find([], 2), find([1], 2))
for i in range(3):
    for j in range(3):
        if i * j == 2:
            break
    else:
        print("row", i)
        continue
    print("break", i, j)
    break
else:
    print("never")
n = 5
while n:
    n -= 1
    if n == 2:
        continue
else:
    print("n", n)
