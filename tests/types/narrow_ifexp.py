def pick(n):
    return n if n else None

x = pick(1)
y = 0 if x is None else x  #: y int
print(y)
