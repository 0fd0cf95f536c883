def index(i):
    print("index", i)
    return i


xs = [1, 2, 3]
xs[index(1)] += 10
xs[index(-1)] **= 3
xs[index(0)] <<= 70
print(xs)
grid = [[1, 2], [3, 4]]
grid[index(1)][index(0)] //= 2
grid[0] += [5, 6]
print(grid)
row = grid[0]
row *= 2
print(grid, row is grid[0])
s = "a"
t = s
s += "b"
s *= 3
print(s, t)
xs += "pq" and [4]
xs[0] -= xs[0]
print(xs)
