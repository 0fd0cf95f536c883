# an attribute is read before the call that changes it
class C:
    def __init__(self, n):
        self.n = n

    def bump(self):
        self.n += 1
        return self.n


c = C(1)
f = c.bump
print(c.n, f(), c.n, c.bump(), c.n)
t = (c.n, c.bump(), c.n)
print(t)
print(c.n + c.bump() * 10)
