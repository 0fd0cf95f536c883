xs = list(range(10))
xs[2:5] = [20]
print(xs)
xs[:0] = [7, 8]
xs[len(xs):] = [99]
print(xs)
xs[1:1] = []
xs[::2] = [0] * len(xs[::2])
print(xs)
xs[5:2] = [1, 1]
print(xs)
xs[-100:100] = [1, 2, 3]
print(xs)
xs[::-1] = [1, 2, 3]
print(xs)
xs[1:] = xs
print(xs)
xs[:] = xs[::-1]
print(xs)
ys = xs
xs[:] = []
print(ys)
xs[:] = range(3)
xs[1:2] = (7, 8)
print(xs)
words = ["a"]
words[0:0] = "xyz"
print(words)
