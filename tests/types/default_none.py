def f(a, b=None):  #: f (a: int, b: None) -> int; (a: int, b: int) -> int
    if b is None:
        return a
    return a + b

print(f(1), f(1, 2))
