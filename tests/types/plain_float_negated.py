# -0 is not -0.0.
def f(n):
    x = 0  #: x int | float
    if n > 1:
        x = 2.5
    return 1.5 + -x

print(f(2))
