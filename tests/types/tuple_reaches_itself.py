# A chain of pairs: heap objects, found by their own depth.
t = None  #: t tuple[int | ... | None, ...] | None
for i in range(9):
    t = (i, t)
print(t)
