# The argument of a method always raises: that is what is raised.
def first(a): return a[0]
def bad(): raise KeyError(3)
d = {1: 2}
xs = [1]
s = {1}
for f in (lambda: d.pop(first([]), None), lambda: d.setdefault(first([]), 1), lambda: xs.index(first([])), lambda: d.update(bad()), lambda: s.add(first([])), lambda: "a".join(bad()), lambda: xs.append(first([])),
          lambda: d.get(bad()), lambda: "a".find(first([])), lambda: xs.extend(bad()), lambda: s.union(bad())):
    try:
        f()
    except (IndexError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
print(d, xs, s)
