rows = [[1, 2], [3, 4]]
t = list(zip(*rows))
print(t, [a * b for a, b in zip(*rows)], [(i, c) for i, c in enumerate(zip(*rows))])
for a, b in zip(*rows):
    print(a, b)
for i, (a, b) in enumerate(zip(*rows), 1):
    print(i, a - b)
x, y = zip(*rows)
print(x, y)
(a, b), (c, d) = zip(*rows)
print(a, b, c, d)
print(max(zip(*rows)), min(zip(*rows)), sorted(zip(*rows), key=sum), list(zip(*zip(*rows))), any(zip(*rows)), sum(sum(c) for c in zip(*rows)))
def rotate(m):
    return [list(r) for r in zip(*m[::-1])]
print(rotate([[1, 2, 3], [4, 5, 6]]), rotate(rotate([["a", "b"]])))
strs = ["flower", "flow", "flight"]
pre = ""
for cs in zip(*strs):
    if any(c != cs[0] for c in cs):
        break
    pre += cs[0]
print(pre)
print(["".join(c) for c in zip(*["abc", "de"])], [max(c) for c in zip(*[[1.5, 2], [0, 9]])])
ps = [("x", 1), ("y", 2)]
names, nums = zip(*ps)
print(names, nums, sum(nums), names.index("y"), ",".join(names))
e = []
for c in zip(*e):
    print("never", c)
