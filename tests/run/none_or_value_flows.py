def find(xs, x):
    for i in range(len(xs)):
        if xs[i] == x:
            return i


def half(n):
    return n / 2 if n % 2 else None


def word(n):
    if n > 2:
        return "w" * n


best = None
for x in [3, 9, 4]:
    if best is None or x > best:
        best = x
print(best, find([1, 2], 2), find([], 1), half(3), half(4), word(3), word(1))
values = [half(n) for n in range(4)]
print(values, [v for v in values if v is not None], [v or 0 for v in values], values.count(None), None in values, values.index(None))
t = (word(3), word(0), find([5], 5))
print(t, t[0] is None, t[1] is None, t[2] == 0, [w is None for w in t[:2]], t[0] == "www", t[1] != "")
w = word(5)
if w:
    print(w + "!", w[0], len(w))
v = find([1, 2, 3], 3)
if not v:
    print("first or none")
elif v is not None and v > 1:
    print(v + 1)
