class M:
    def __init__(self, xs, n, how): self.xs = xs; self.n = n; self.how = how
    def __lt__(self, o):
        if self.how == "append": self.xs.append(self)
        elif self.how == "len": print(len(self.xs), self.xs)
        elif self.how == "raise" and self.n == 2: raise KeyError(self.n)
        elif self.how == "clear": self.xs.clear()
        elif self.how == "set": self.xs[:] = [o, o]
        elif self.how == "sort": self.xs.sort()
        elif self.how == "both": self.xs.append(self); self.xs.pop()
        return self.n < o.n
    def __repr__(self): return f"M{self.n}"
for how in ["append", "len", "raise", "clear", "set", "sort", "both", "none"]:
    for reverse in (False, True):
        xs = []
        xs.extend([M(xs, n, how) for n in (3, 1, 2, 1)])
        try:
            xs.sort(reverse=reverse)
        except (ValueError, KeyError) as e:
            print(type(e).__name__, e)
        print(how, xs if how != "raise" else sorted(x.n for x in xs))
        xs = []
        xs.extend([(M(xs, n, how), n) for n in (3, 1, 2)])
        try:
            xs.sort(reverse=reverse, key=lambda p: p[0])
        except (ValueError, KeyError, AttributeError) as e:
            print(type(e).__name__, e)
        print(how, len(xs))
