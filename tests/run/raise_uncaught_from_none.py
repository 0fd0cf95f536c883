def f(x):
    try:
        return int(x)
    except ValueError:
        raise KeyError(x) from None


print(f("1"))
print(f("one"))
