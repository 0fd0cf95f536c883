def pick(n):
    return "a" if n else None

s = pick(1)  #: s str | None
ok = s is not None and len(s) > 0  #: ok bool
print(ok)
