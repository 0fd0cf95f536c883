def pick(n):
    return [n] if n > 1 else None

xs = pick(2)  #: xs list[int] | None
if xs:
    ys = xs  #: ys list[int]
    print(ys)
