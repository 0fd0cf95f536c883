n = 0
while True:
    n += 1
    if n == 3:
        continue
    if n > 5:
        break
    print(n, end=" ")
while n:
    n -= 1
    if n % 2:
        continue
    if n == 100:
        break
else:
    print("else", n)
xs = [1, 2, 3]
while xs and xs[-1] != 1:
    print(xs.pop(), end=" ")
while not xs or len(xs) < 3:
    xs.append(len(xs))
print(xs)
i = 10
while i > 0 if i % 2 else i > 4:
    i -= 3
    while i < 0:
        i += 5
        break
print(i)
while (line := xs.pop() if xs else None) is not None:
    print(line, end=";")
print()
