"""Ints that the module sets once: what Python may set does not keep a loop from running in parallel."""
LIMIT = 100
MASK = 0xFFFFFFFF
HASH = 0x9E3779B97F4A7C15


def steps(c):
    z, n = 0.0, 0
    while n < LIMIT and z * z < 4.0:
        z = z * z + c
        n += 1
    return n


def all_steps(cs):
    out = [0] * len(cs)
    for i in range(len(cs)):  #par yes
        out[i] = steps(cs[i])
    return out


def hashes(n):
    out = [0] * n
    for i in range(n):  #par yes
        out[i] = (i * HASH & MASK) >> 7
    return out


if __name__ == "__main__":
    print(sum(all_steps([i / 1000 - 2 for i in range(3000)])), sum(hashes(200000)))
