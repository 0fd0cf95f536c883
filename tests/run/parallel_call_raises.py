def f(x):
    if x > 29000:
        raise ValueError(f"bad {x}")
    return x * 2


def work(n):
    out = []
    for i in range(n):
        out.append(f(i))
    return out


def work2(n):
    out = [0] * n
    for i in range(n):
        out[i] = f(i)
    return out


print(sum(work(20000)), sum(work2(25000)))
print(sum(work2(40000)))
