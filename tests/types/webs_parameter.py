def f(x):  #: f (x: int) -> str
    x = str(x)  #: x str
    return x

print(f(1))
