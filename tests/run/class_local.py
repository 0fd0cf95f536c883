def make(n):
    class P:
        scale = 3
        def __init__(self, a):
            self.a = a
        def twice(self):
            return P(self.a * 2)
        def get(self):
            return self.a * self.scale
    return P(n).twice().get()
print(make(2), make(5))
