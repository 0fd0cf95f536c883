best = None  #: best float | None
for v in [1.5, 2.5]:  #: v float
    if best is None or v > best:
        best = v
print(best)
