def f(x, n):  #: f (x: int, n: int) -> int | float
    return x ** n

def norm(x, y):  #: norm (x: float, y: float) -> float
    return (x * x + y * y) ** 0.5

def root(x):  #: root (x: float) -> float | complex
    return x ** 0.5

print(f(2, 3), norm(1.5, 2.5), root(2.5))
