print(int(2.5))
x = float("inf")
print(int(x))
