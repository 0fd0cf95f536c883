import functions_of_themselves as module

print(module.twice(lambda g, n: n * 2, 4))
print(module.twice(lambda g, n: 0 if n < 1 else g(g, n - 1), 4))
print(module.twice(module.down, 4), module.twice(module.down, -4))


def fails(g, n):
    raise ValueError(n)


try:
    module.twice(fails, 3)
except ValueError as error:
    print("ValueError", error)
