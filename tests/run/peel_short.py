# xs[j - 2] of a list of one, and a list that ends too early: on Python's iteration and line.
def at_most(xs, ys, n):
    for j in range(n):
        ys[j] = xs[j - 2] + xs[(j + 1) % n]


ys = [0.0] * 6
at_most([1.0, 2.0], ys, 2)
print(ys)
at_most([1.0], ys, 1)
