def permutations(xs):
    if len(xs) <= 1:
        yield xs
        return
    for i in range(len(xs)):
        for rest in permutations(xs[:i] + xs[i + 1:]):
            yield [xs[i]] + rest
print(list(permutations([1, 2, 3])))
def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
print(" ".join(hanoi(3, "A", "B", "C")))
def flatten(n):
    if n == 0:
        yield 0
    else:
        yield from flatten(n - 1)
        yield n
        yield from flatten(n - 1)
print(list(flatten(3)))
