def pick(n):
    return "a" if n else None

s = pick(1)
assert s is not None
t = s  #: t str
print(t)
