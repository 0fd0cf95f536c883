x = 0.0
print(x ** 2, x ** 0)
print(x ** -1)
