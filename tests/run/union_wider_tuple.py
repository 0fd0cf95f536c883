# A variable keeps wider tuples than the one that a use is known to see.
def step(x):
    q, r = divmod(x, 2)
    return {"stop": False, "found": (q, bool(r))} if x else {"stop": True}


def bits(v):
    pair = v, v
    out = []
    while True:
        found = step(pair[0])
        if found.get("stop"):
            return out
        pair = found.get("found")
        out.insert(0, pair[1])


def several(n):
    t = n, n
    if n > 2:
        t = (n, n > 3)
    elif n > 1:
        t = None
    if t is not None:
        print(t, t[1])
    for v in (n, (n, n % 2 == 0), None, (True, 2.5)):
        t = v
        print(t)
        if isinstance(t, tuple):
            print(t[1], t[0])
    t = (n, "a") if n > 2 else (1.5, n) if n else None
    print(t)
    if t:
        a, b = t
        print(a, b)
    return t


print(bits(5), bits(9000), bits(0))
for i in range(5):
    print(several(i))
