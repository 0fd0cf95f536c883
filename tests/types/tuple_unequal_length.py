def pick(n):  #: pick (n: int) -> tuple[int, ...]
    if n > 0:
        return (1, 2)
    return (1, 2, 3)

print(pick(1))
