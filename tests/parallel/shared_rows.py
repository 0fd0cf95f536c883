# The book's own mistake: one row many times.  The test in front of the loop finds it.
def fill(out, grid):
    for i in range(len(out)):  #par yes distinct
        for j in range(len(grid)):
            out[i][j] = out[i][j] * 0.5 + grid[j]


out = [[0.0] * 300] * 300
fill(out, [float(k) for k in range(300)])
print(out[0][:5], out[299][299])
out = [[0.0] * 300 for _ in range(300)]
fill(out, [float(k) for k in range(300)])
print(out[0][:5], out[299][299])
