def mean(xs):  #: mean (xs: list[int]) -> float
    return sum(xs) / len(xs)

print(mean([1, 2]))
