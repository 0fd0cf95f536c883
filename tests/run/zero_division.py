def divide(a, b):
    return a // b


print(divide(7, 2))
print(divide(1, 0))
