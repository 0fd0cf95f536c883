def inner(xs):  #: inner (xs: list[float]) -> float; (xs: list[str]) -> str
    return xs[0]

def outer(xs):  #: outer (xs: list[float]) -> float; (xs: list[str]) -> str
    return inner(xs)

a = outer([0.5])  #: a float
b = outer(["s"])  #: b str
