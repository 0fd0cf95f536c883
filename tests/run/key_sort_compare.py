def pick(x):
    return x if x > 1 else "s"
xs = [1, 2, 3]
print(xs)
xs.sort(
    key=pick)
