xs = [0] * 3
for i in range(5):
    xs[i] = i
    print(xs)
