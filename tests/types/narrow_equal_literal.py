def pick(n):
    return n if n > 3 else None

x = pick(5)  #: x int | None
if x == 5:
    y = x  #: y int
    print(y)
