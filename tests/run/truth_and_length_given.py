# what __len__ and __bool__ give may be of any type: looked at where it is given
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class B:
    def __init__(self, n): self.n = n
    def __bool__(self): return self.n
for n in (0, 3, True, None, -1, 2.5, "x", 10**30):
    for what in (len, bool):
        try:
            print(n, what(L(n)))
        except Exception as e:
            print(n, type(e).__name__, e)
    try:
        print(n, "yes" if B(n) else "no", not B(n))
    except Exception as e:
        print(n, type(e).__name__, e)
