# Position by position.
def pick(n):  #: pick (n: int) -> tuple[int, str | None]
    if n > 0:
        return n, "a"
    return n, None

print(pick(1))
