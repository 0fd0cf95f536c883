def step(n):
    return n - 1 if n > 0 else None

x = step(3)  #: x int | None
while x is not None:
    y = x  #: y int
    print(y)
    x = step(y)
