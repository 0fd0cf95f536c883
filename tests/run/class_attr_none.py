class N:
    def __init__(self, v):
        self.v = v
        self.left = None
        self.right = None
    def add(self, v):
        if v < self.v:
            if self.left is not None:
                self.left.add(v)
            else:
                self.left = N(v)
        elif self.right:
            self.right.add(v)
        else:
            self.right = N(v)
    def total(self):
        t = self.v
        if self.left is not None:
            t += self.left.total()
        if self.right is not None:
            t += self.right.total()
        return t
    def depth(self):
        return 1 + max(self.left.depth() if self.left else 0, self.right.depth() if self.right else 0)
r = N(5)
for v in [3, 8, 1, 4, 9]:
    r.add(v)
print(r.total(), r.depth())
while r.left is not None:
    print(r.v)
    r = r.left
print(r.left.v)
