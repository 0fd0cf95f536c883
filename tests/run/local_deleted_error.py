def f(n):
    a = [n]
    if n > 1:
        del a
    return a


print(f(1))
print(f(2))
