def f(x):
    return 1.0 / x


print(f(4.0))
print(f(0.0))
