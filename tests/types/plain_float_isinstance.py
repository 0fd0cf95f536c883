def f(k):
    m = 1.5 if k else 0  #: m int | float
    if isinstance(m, int):
        return 0.5
    return m

print(f(2))
