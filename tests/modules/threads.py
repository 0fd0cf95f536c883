def count(n):
    total = 0
    for i in range(n):
        if i % 3 == 0:
            total += i
    return total


def squares(xs):
    out = [0.0] * len(xs)
    for i in range(len(xs)):
        out[i] = xs[i] * xs[i]
    return out


if __name__ == "__main__":
    print(count(10), squares([1.0]))
