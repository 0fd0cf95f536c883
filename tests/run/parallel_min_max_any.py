def low(xs):
    best = xs[0]
    for x in xs:
        if x < best:
            best = x
    return best


def tally(xs, k):
    hits = 0
    bits = 0
    both = True
    for x in xs:
        hits += x > k
        bits ^= x
        both = both and x >= 0
    return hits, bits, both


xs = [(i * 7919) % 50021 for i in range(50000)]
print(low(xs), tally(xs, 25000), max(xs), min(xs), sum(xs), any(x == 77 for x in xs), all(x >= 0 for x in xs), low([x * 0.5 for x in xs]))
print(low([5]), tally([], 1), tally([2 ** 70, -1], 0), low([1.5, float("nan"), -0.0, 0.0]), sum(x * x for x in xs), max(x % 100 for x in xs))
