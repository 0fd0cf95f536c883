# Entries whose key is smaller than a pointer are removed one by one.
d = {True: [1], False: [2, 3]}
del d[True]
print(d.pop(False), d)
e = {None: "x" * 3, **{}}
e[None] += "y"
print(e.popitem(), e)
f = {b: {b} for b in (True, False)}
f.pop(True)
f.clear()
print(f, {1.5: [1], 2.5: [2]}.popitem())
g = {(True, 1): [5], (False, 2): [6]}
del g[True, 1]
print(g)
import copy
h = copy.deepcopy({True: [1], False: [[2]]})
h[True].append(3)
print(h)
