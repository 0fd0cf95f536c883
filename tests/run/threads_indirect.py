# Subscripts through other lists, negative and repeated ones.
#flags: --verify-parallel
def gather(xs, where, out):
    for i in range(len(where)):
        out[i] = xs[where[i]]


def scatter(xs, where):
    for i in range(len(where)):
        xs[where[i]] += 1.0


def through_self(where):
    for i in range(len(where)):
        where[where[i]] = i


n = 30000
where = [(i * 7919) % n - (n if i % 3 == 0 else 0) for i in range(n)]
xs = [float(i) for i in range(n)]
out = [0.0] * n
gather(xs, where, out)
print(sum(out), out[:5])
gather(xs, where, xs)
print(sum(xs), xs[:5])
scatter(out, where)
print(sum(out), out[:5])
w = [3, 2, 1, 0]
through_self(w)
print(w)
where[20000] = n
gather(out, where, xs)
