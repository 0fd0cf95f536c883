def f(a, b=2.5):  #: f (a: int, b: float) -> float
    return a * b

print(f(1))
