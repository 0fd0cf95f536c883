# More than four numeric keys of one function are one instance.
def f(a, b):  #: f (a: int, b: int) -> int; (a: int, b: float) -> float; (a: float, b: int) -> float; (a: float, b: float) -> float
    return a + b

print(f(1, 1), f(1, 0.5), f(0.5, 1), f(0.5, 0.5))
