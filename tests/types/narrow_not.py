def pick(n):
    return "a" if n else None

s = pick(1)
if not s:
    print("nothing")
else:
    t = s  #: t str
    print(t)
