class M:
    def __init__(self, v):
        self.v = v
    def __add__(self, o):
        if isinstance(o, M):
            return M(self.v + o.v)
        if isinstance(o, int):
            return M(self.v + o)
        return NotImplemented
    __radd__ = __add__
    def __eq__(self, o):
        if not isinstance(o, M):
            return NotImplemented
        return self.v == o.v
    def __lt__(self, o):
        if isinstance(o, M):
            return self.v < o.v
        return NotImplemented
    def __repr__(self):
        return f"M({self.v})"
print(M(1) + M(2), M(1) + 5, 7 + M(3))
print(M(1) == M(1), M(1) == 1, M(1) != 1, 1 == M(1), M(2) == None, M(1) < M(2), M(1) > M(2))
print(sum([M(1), M(2)], M(0)), sum([M(4), M(5)]))
print(max([M(3), M(9), M(4)]), sorted([M(3), M(1)]))
print(M(1) + "x")
