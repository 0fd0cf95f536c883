"""Defs and lambdas whose defaults are worked out anew at each call of what holds them."""


def make(n):
    step = [n]
    add = lambda x, by=step: x + by[0]
    return add(1) + add(2, [n, n])


def scaled(count, words):
    def inner(x, scale=len(words)):
        return x * scale

    return [inner(i) for i in range(count)] + [inner(2, scale=5)]


def counted(n):
    seen = []
    tick = lambda x, into=seen: into.append(x) or len(into)
    return [tick(i) for i in range(n)], seen


if __name__ == "__main__":
    print(make(3), scaled(3, ["a", "b"]), counted(2))
