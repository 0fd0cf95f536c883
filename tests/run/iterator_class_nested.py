class Range:
    def __init__(self, a, b):
        self.a = a
        self.b = b
    def __iter__(self):
        return Walker(self)
class Walker:
    def __init__(self, r):
        self.at = r.a
        self.end = r.b
    def __iter__(self):
        return self
    def __next__(self):
        if self.at >= self.end:
            raise StopIteration()
        self.at += 1
        return self.at - 1
r = Range(1, 4)
print([(i, j) for i in r for j in r])
w = iter(r)
print(next(w), list(w), next(w, None))
print(sum(x for x in r), list(enumerate(r)), list(zip(r, r)))
