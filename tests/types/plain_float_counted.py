# The int is no small literal: a count may grow past what a double holds.
def f(n):
    c = 0  #: c int | float
    for k in range(n):
        c += 1
        if k == 2:
            c = 2.5
    return c * 1.5

print(f(4))
