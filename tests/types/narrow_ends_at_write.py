def pick(n):
    return "a" if n else None

s = pick(1)
if s is not None:
    s = pick(0)
    t = s  #: t str | None
    print(t)
