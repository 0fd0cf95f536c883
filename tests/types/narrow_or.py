def pick(n):
    return "a" if n else None

s = pick(1)
t = s or "none"  #: t str
print(t)
