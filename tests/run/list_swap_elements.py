xs = [[1], [2], [3]]
xs[0], xs[2] = xs[2], xs[0]
print(xs)
a, b = xs[0], xs[1]
xs[0], xs[1] = b, a
a.append(9)
print(xs, a, b)
i, j = 0, 2
xs[i], xs[j], i, j = xs[j], xs[i], j, i
print(xs, i, j)
words = ["x", "yy", "zzz"]
words[0], words[-1] = words[-1], words[0]
words[1] += words[0]
words[0] *= 2
print(words)
pairs = [(1, "a"), (2, "b")]
pairs[0], pairs[1] = pairs[1], pairs[0]
(p, q), (r, s) = pairs
print(p, q, r, s)
xs[0] = xs[0]
xs[1] = xs[0]
xs[0].append(xs[1][0])
print(xs, xs[0] is xs[1])
last = xs.pop()
xs.extend(xs)
xs.append(last)
print(xs)
xs[1:3] = [last, last]
del xs[0]
print(xs, last)
