t = (1, 2, 3)
i = 2
print(t[i])
print(t[i + 1])
