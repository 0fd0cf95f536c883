class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        self.shape = len(self.rows), len(self.rows[0])
    def _rng(self, k, n):
        if isinstance(k, slice):
            return range(*k.indices(n))
        if k < 0:
            k += n
        if not 0 <= k < n:
            raise IndexError(f"index {k} out of range")
        return [k]
    def __getitem__(self, key):
        if not isinstance(key, tuple):
            key = (key, slice(None))
        i, j = key
        rs = self._rng(i, self.shape[0])
        cs = self._rng(j, self.shape[1])
        if isinstance(i, int) and isinstance(j, int):
            return self.rows[rs[0]][cs[0]]
        return Matrix([[self.rows[r][c] for c in cs] for r in rs])
    def __repr__(self):
        return f"Matrix({self.rows})"
m = Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
print(m[1, 1], m[1], m[:, 0], m[::2, ::-1], m[-1, 1:])
try:
    m[5, 0]
except IndexError as e:
    print(e)
