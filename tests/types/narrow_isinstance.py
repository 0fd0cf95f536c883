def show(x):
    return x

v = show(1) if len("ab") > 1 else "s"  #: v int | str
if isinstance(v, int):
    n = v  #: n int
    print(n)
else:
    s = v  #: s str
    print(s)
