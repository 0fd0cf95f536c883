def f(xs):
    for x in xs:
        y = x * 2
    return x + y


print(f([1, 2]))
print(f([]))
