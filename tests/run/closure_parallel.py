# captured variables and callbacks in loops that could be parallel
def apply_all(f, xs):
    out = [0.0] * len(xs)
    for i in range(len(xs)):
        out[i] = f(xs[i])
    return out
def scale(k):
    return lambda x: x * k
print(sum(apply_all(scale(2.0), [float(i) for i in range(10000)])))
count = [0]
def counting(x):
    count[0] += 1
    return x
print(sum(apply_all(counting, [1.0] * 5000)), count)
def total(n):
    acc = 0
    def add(v):
        nonlocal acc
        acc += v
    for i in range(n):
        add(i)
    return acc
print(total(10000))
def running(n):
    seen = []
    last = 0
    def step(i):
        nonlocal last
        last = last * 31 % 1009 + i
        seen.append(last)
    for i in range(n):
        step(i)
    return sum(seen), last
print(running(5000))
def integrate(f, a, b, n):
    h = (b - a) / n
    s = 0.0
    for i in range(n):
        s += f(a + (i + 0.5) * h)
    return s * h
print(round(integrate(lambda x: x * x, 0.0, 3.0, 1000), 6))
def raising(x):
    if x == 777:
        raise ValueError("bad " + str(x))
    return x
apply_all(raising, [float(i) for i in range(2000)])
