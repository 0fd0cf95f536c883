def pick(n):  #: pick (n: int) -> str | None
    return "a" if n > 1 else None

def use(n):  #: use (n: int) -> int
    s = pick(n)  #: s str | None
    if s is None:
        return 0
    t = s  #: t str
    return len(t)

print(use(1))
