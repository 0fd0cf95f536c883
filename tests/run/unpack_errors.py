def two(xs):
    a, b = xs
    return a + b


print(two([1, 2]))
print(two([1, 2, 3]))
