def never(x):
    raise KeyError(x)
print(sorted([], key=len))
xs = [4, 5]
xs.sort(key=never)
