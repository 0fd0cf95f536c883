def name(n):
    if n:
        return "x" * n
    return None


for n in (2, 0):
    s = name(n)
    if s is not None:
        print(s.upper(), len(s))
    else:
        print(s)
print(name(1) or "default", name(0) or "default")
print(name(0).upper())
