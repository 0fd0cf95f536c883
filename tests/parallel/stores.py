def scatter(where, values, out):
    for i in range(len(where)):  #par store out
        out[where[i]] = values[i]


out = [0.0] * 10
scatter([3, 1, 3, 9], [1.0, 2.0, 3.0, 4.0], out)
print(out)
