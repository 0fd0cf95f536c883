xs = [10, 20, 30]
for i in range(-3, 3):
    print(i, xs[i])
xs[-1] = 99
xs[-3] += 1
print(xs)
print(xs[-4])
