x, y = "outer x", "outer y"
print([x for x in range(3)], x, [[x * y for y in range(3)] for x in range(2)], y)
print([(x, y) for x in range(3) for y in range(x)], [x for x in [x for x in range(4)] if x % 2], x)
print([i for i in range(20) if i % 2 if i % 3], [a + b for a, b in [(1, 2), (3, 4)]], [c for c in "héy"], [None for _ in range(2)])


def f(n):
    xs = [n + i for i in range(n)]
    return [[j for j in xs if j > i] for i in xs], n, [n for n in range(2)], n


print(f(3), [f(i)[1] for i in range(3)], [[] for _ in range(2)], [[0] * 2 for _ in range(2)], [(lambda_, 1) for lambda_ in "a"])
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid, [row[:] for row in grid], [list(col) for col in zip([1, 2], [3, 4])], [r[::-1] for r in grid][::-1])
print([x if x % 2 else -x for x in range(4)], [str(x) + c for x in range(2) for c in "ab"], [v for v in [1, None, 2] if v], [*range(3)], [*"ab", *[1, 2]])
print([[[k for k in range(j)] for j in range(i)] for i in range(4)], len([0 for a in range(9) for b in range(9) if a != b]), sum([x, y][0] for x, y in [(1, 2)]))
