def fill(xs, n):  #: fill (xs: list[str], n: int) -> None
    for i in range(n):
        xs.append("a")

ys = []  #: ys list[str]
fill(ys, 3)
