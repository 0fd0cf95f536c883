# Periodic stencils: the middle has no wrap, and the plan is that of the whole loop.
def ring(xs, ys):
    n = len(xs)
    for j in range(n):  #par yes
        ys[j] = xs[j - 1] + 2.0 * xs[j] + xs[(j + 1) % n]


def shifted(xs):
    n = len(xs)
    for j in range(n):  #par carried
        xs[j - 1] = xs[j] + 1.0


xs = [0.5 * k for k in range(5000)]
ys = [0.0] * 5000
ring(xs, ys)
print(ys[0], ys[1], ys[2500], ys[4998], ys[4999])
ring(xs, xs)
print(xs[0], xs[1], xs[2500], xs[4998], xs[4999])
shifted(xs)
print(xs[0], xs[4998], xs[4999])
