xs = [1, 2, 3]
del xs[-3]
del xs[2]
