# A list of its own for each iteration; one that is shared by all of them.
#flags: --verify-parallel
def own(n):
    out = [0.0] * n
    for i in range(n):
        parts = [0.0] * 8
        for k in range(8):
            parts[k] = i * 1.0 + k
        parts.append(2.0)
        out[i] = sum(parts)
    return out


def shared(n):
    out = [0.0] * n
    parts = [0.0] * 8
    for i in range(n):
        for k in range(8):
            parts[k] += i * 1.0 + k
        out[i] = sum(parts)
    return out


def copied(xs, n):
    out = [0.0] * n
    for i in range(n):
        parts = xs[:]
        xs[0] = float(i)
        parts[1:2] = xs
        out[i] = sum(parts)
    return out


print(sum(own(5000)), sum(shared(5000)), sum(copied([1.0, 2.0, 3.0], 500)))
