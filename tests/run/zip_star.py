rows = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*rows)), [sum(c) for c in zip(*rows)], tuple(zip(*rows)), sorted(zip(*rows), reverse=True))
rows.append([7, 8])
for c in zip(*rows):
    print(c, max(c), len(c))
for i, c in enumerate(zip(*rows)):
    print(i, c)
for c, d in zip(zip(*rows), "abcdef"):
    print(c, d)
print(list(zip(*[])), list(zip(*[[], [1]])), [list(c) for c in zip(*[c for c in zip(*rows)])])
for c in zip(*rows):
    for r in rows:
        if len(r) < 5:
            r.append(len(r))
    rows.append([0])
    print(c)
print(rows)
words = ["abc", "defg", "hi"]
print(["".join(c) for c in zip(*words)], any(c[0] == "b" for c in zip(*words)))
pairs = [(1, 2), (3, 4), (5, 6)]
print(list(zip(*pairs)))
xs, ys = zip(*pairs)
print(xs, ys, sum(xs))
def transpose(m):
    return [list(c) for c in zip(*m)]
print(transpose([[1.5, 2], [3, 4]]), transpose([[1, 2, 3]]), transpose(transpose([["a"], ["b"]])))
def dot(a, b):
    return sum(x * y for x, y in zip(a, b))
def matmul(a, b):
    return [[dot(r, c) for c in zip(*b)] for r in a]
print(matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]))
print(max(*xs), min(*xs, 0), max(*[3]  , 4), min(*xs, *ys), max(*[2.5, 1], *range(9)), min(*xs, key=abs))
print(max(*(x * x for x in xs)), min(*zip(xs, ys), (0, 9), (1, 1)) if 0 else 7, max(*reversed(xs)))
