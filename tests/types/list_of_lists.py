grid = [[0.0] * 4 for _ in range(3)]  #: grid list[list[float]]; _ int
row = grid[0]  #: row list[float]
value = row[1]  #: value float
