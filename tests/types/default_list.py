def f(a, xs=[]):  #: f (a: int, xs: list[int]) -> list[int]
    xs.append(a)
    return xs

print(f(1))
