for i in range(3):
    pass
print(i)
for i in range(5):
    i = i * 10
    print(i)
print(i)
for j in [1.5, 2.5]:
    if j > 2:
        break
print(j)
n = 3
for k in range(n):
    n = 10
    print(k, n)
