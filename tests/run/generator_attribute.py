class Source:
    def __init__(self, n):
        self.feed = self.make(n)
        self.count = 0
    def make(self, n):
        for i in range(n):
            self.count += 1
            yield i * i
    def take(self):
        return next(self.feed, -1)
s = Source(3)
print(s.take(), s.take(), s.count, s.take(), s.take(), s.count)
t = Source(5)
for v in t.feed:
    if v > 3:
        break
print(v, t.count, list(t.feed), t.count)
