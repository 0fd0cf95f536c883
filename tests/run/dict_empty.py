d = {}
print(d, len(d), list(d), d.get(1), d.get("a", 5), 1 in d, bool(d))
for k in d:
    print(k)
e = {}
e.update({})
print(e, dict(e), e.copy(), {**e}, e | {}, e == {})
s = set()
print(s, len(s), 1 in s, s | set(), s.union(), s == set(), list(s))
for x in s:
    print(x)
f = frozenset()
print(f, f == s, f | s)
def nothing():
    return {}
print(nothing(), nothing() is nothing())
d.clear()
print(d.pop("k", "default"), sum(d.values()), max(d, default=0), sorted(d))
