# max and min of instances that have only __lt__, given one by one.
class D:
    def __init__(self, y): self.y = y
    def __lt__(self, o): return self.y < o.y
    def __repr__(self): return "D%d" % self.y
    @classmethod
    def make(cls, y): return cls(y)
a, b = D(1), D(2)
print(max(a, b), min(a, b))
print(max(D(1), D(2)))
print(max(D(1), D.make(2)))
print(sorted([D(3), D(1)]), max([D(3), D.make(5)]), max(D(3), D(4), key=lambda d: -d.y))
