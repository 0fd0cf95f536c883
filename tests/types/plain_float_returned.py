# With no x it returns the int 0, and that is printed.
def total(xs):  #: total (xs: list[float]) -> int | float
    s = 0  #: s int | float
    for x in xs:
        s += x * 0.5
    return s

print(total([1.5]))
