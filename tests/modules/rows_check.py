import rows

row = [1.0, 2.0]
grid = [row, row, [3.0, 4.0]]
rows.put(grid, 0, 1, 5.0)
print(grid, row, grid[1] is row, rows.same_rows(grid))
rows.add_row(grid, 3)
print(grid, grid[0] is row)
other = [[7.0]]
rows.copy_row(grid, other)
print(grid, grid[0] is other[0])
other[0].append(8.0)
print(grid[0])
for i in (1, 9):
    g = [[0.0], [1.0]]
    first = g[0]
    try:
        print(rows.change_then_fail(g, i))
    except IndexError as e:
        print("IndexError", e)
    print(g, g[1] is first)
made = rows.nested(4)
print(made, made[0] is made[1], made[0][0] is made[1][0])
points = [(1, 2), (3, 4), (0, 5)]
kept = points[0]
rows.points(points)
print(points, points[0] is kept)
xs = [1]
print(rows.tuples((2, xs)), xs, rows.tuples((2, xs)) is xs)
xs = [1, 2 ** 80, 3]
print(rows.rotate(xs), xs)
bs = [True, False]
rows.flags(bs)
print(bs, rows.flags([]))
words = ["a", None, "b"]
rows.optional(words)
print(words)
if rows.__file__.endswith(".so"):
    before = [[1.0], [2]]
    for call in ("rows.put(before, 0, 0, 1.0)", "rows.put([[1.0]], 0, 0, 1)", "rows.put([1.0], 0, 0, 1.0)", "rows.put([[1.0], None], 0, 0, 1.0)",
                 "rows.flags([1])", "rows.points([[1, 2]])", "rows.tuples([1, [2]])", "rows.put((), 0, 0, 1.0)", "rows.points([(1, 2), (1, 2.0)])"):
        try:
            eval(call)
            print("accepted", call)
        except TypeError as e:
            assert "argument" in str(e) and "must be" in str(e), e
    try:
        rows.put(before, 0, 0, 3.0)
    except TypeError as e:
        assert str(e).endswith("argument 'rows' must be list[list[float]], but rows[1][0] is int, not float"), e
    assert before == [[1.0], [2]]
