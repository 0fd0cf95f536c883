x = float("nan")
print(x == x, x != x, x < 1)
print(int(x))
