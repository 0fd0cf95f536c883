x = [1, 2]


def use():
    return x[0]


print(use())
del x
print(use())
