class Grid:
    def __init__(self, w, h):
        self.w = w
        self.h = h
    def cells(self):
        for y in range(self.h):
            for x in range(self.w):
                yield x, y
    def rows(self):
        for y in range(self.h):
            yield [x * y for x in range(self.w)]
    def __iter__(self):
        return self.cells()
g = Grid(2, 2)
print(list(g), list(g.rows()), [x + y for x, y in g])
class Sub(Grid):
    def cells(self):
        yield 0, 0
print(list(Sub(5, 5)))
