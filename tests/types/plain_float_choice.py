def f(k):
    b = 1.5
    m = b if k else 0  #: m float
    n = max(0, m)  #: n float
    return n + 0.5

print(f(2))
