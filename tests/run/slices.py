xs = list(range(10))
print(xs[2:5], xs[:3], xs[7:], xs[-3:], xs[:-3], xs[::2], xs[::-1], xs[8:2:-2], xs[100:], xs[-100:2])
xs[2:5] = [20, 30]
print(xs)
xs[1:1] = [7, 7, 7]
print(xs)
xs[::2] = [0] * len(xs[::2])
print(xs)
del xs[1:4]
print(xs)
del xs[::3]
print(xs)
del xs[-1]
print(xs)
s = "héllo wörld"
print(s[1:4], s[::-1], s[-5:], s[::3], s[4:1], s[20:])
t = (1, 2, 3, 4)
print(t[1:3], t[::-1], t[2:])
