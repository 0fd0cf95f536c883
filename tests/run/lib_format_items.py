"""Items of fields, __str__ and __repr__ of what they reach."""
class P:
    def __init__(self, x): self.x = x
    def __str__(self): return f"P{self.x}"
    def __repr__(self): return f"<P{self.x}>"
fs = ["{} {!r} {:>5}", "{0} {0!r:>6} {1}{2}"]
for f in fs:
    print(f.format(P(1), P(2), "x"))
    print(f.format([P(1)], (P(2), 3), {"a": P(4)}))
    print(f.format(None, True, 2**70))
    print(f.format(1.5, 2j, "zz"))
for f in ["{0[a]}", "{0[a]!r}", "{0[b]}"]:
    try: print(f.format({"a": P(4)}))
    except KeyError as e: print("KeyError", e)
for f in ["{0[1]}", "{0[2][0]}", "{0[7]}", "{0[x]}"]:
    for v in [[1, "b", (P(5), 3)]]:
        try: print(f.format(v))
        except (IndexError, TypeError) as e: print(e)
    for w in ["abc"]:
        try: print(f.format(w))
        except (IndexError, TypeError) as e: print(e)
    try: print(f.format({1: P(1), 2: P(2)}))
    except (KeyError, TypeError) as e: print(type(e).__name__, e)
    try: print(f.format(range(3)))
    except (IndexError, TypeError) as e: print(type(e).__name__, e)
    try: print(f.format(b"abc"))
    except (IndexError, TypeError) as e: print(type(e).__name__, e)
