def f(a, b, c="x"):  #: f (a: int, b: float, c: str) -> str
    return c * a

print(f(b=1.5, a=2))
