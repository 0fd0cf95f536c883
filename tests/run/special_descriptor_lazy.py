class Lazy2:
    def __init__(self, method):
        self.method = method
        self.attr = method.__name__
    def __get__(self, instance, cls=None):
        print("computing", self.attr)
        value = instance.__dict__[self.attr] = self.method(instance)
        return value
class Data:
    loads = 0
    def __init__(self, n):
        self.n = n
    @Lazy2
    def rows(self):
        Data.loads += 1
        return list(range(self.n))
    @Lazy2
    def total(self):
        return sum(self.rows)
    @Lazy2
    def label(self):
        return f"<{self.total}>"
d = Data(3)
print(d.rows, d.rows is d.rows, Data.loads, d.total, d.label, d.total)
e = Data(4)
e.rows = [9]
print(e.total, e.rows, Data.loads, e.label)
del e.label
print(e.label)
