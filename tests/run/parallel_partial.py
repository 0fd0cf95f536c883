def work(xs, limit):
    for i in range(len(xs)):
        if xs[i] > limit:
            raise ValueError(f"at {i}")
        xs[i] = xs[i] * 2


xs = list(range(20000))
work(xs, 10 ** 9)
print(xs[5], xs[-1])
work(xs, 30000)
