def f(k):
    m = 1.5 if k else 1  #: m int | float
    return abs(m)

x = f(2)  #: x int | float
print(x)
