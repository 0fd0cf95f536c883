def corner(grid):  #: corner (grid: list[list[int]]) -> int; (grid: list[list[float]]) -> float
    return grid[0][0]

a = corner([[1]])  #: a int
b = corner([[1.5]])  #: b float
