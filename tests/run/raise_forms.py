def f(n):
    if n == 1:
        raise ValueError("one", 2)
    if n == 2:
        raise TypeError
    return n


print(f(0))
print(f(1))
