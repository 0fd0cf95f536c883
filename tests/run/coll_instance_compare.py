class V:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        if not isinstance(other, V):
            return NotImplemented
        if isinstance(self.n, str):
            raise TypeError("no")
        return self.n < other.n
    def __eq__(self, other):
        if isinstance(other, V):
            return self.n == other.n
        return NotImplemented
xs = [V(3), V(1), V(2)]
xs.sort()
print([x.n for x in xs], V(1) in [1, V(1)], V(2) == 2, [V(1)] == [V(1)], [V(1)] == [1], [V(1)] < [V(2)])
print(max(xs).n, sorted(xs, reverse=True)[0].n)
class W:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        if self.n == 5:
            return NotImplemented
        if self.n == 6:
            raise ValueError("six")
        return self.n < other.n
ws = [W(1), W(5)]
try:
    ws.sort()
except TypeError as e:
    print(e)
print([w.n for w in sorted([W(3), W(1)])])
try:
    sorted([W(1), W(6)])
except ValueError as e:
    print(e)
