class Count:
    def __init__(self, n):
        self.n = n
        self.i = 0
    def __iter__(self):
        return self
    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i
class Bag:
    def __init__(self, items):
        self.items = items
    def __iter__(self):
        for x in self.items:
            yield x
class Sq:
    def __init__(self, n):
        self.n = n
    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError("end")
        return i * i
    def __len__(self):
        return self.n
class Box:
    def __init__(self, xs):
        self.xs = xs
    def __iter__(self):
        return iter(self.xs)
for x in Count(3):
    print(x)
print(list(Count(4)), sum(Count(4)), [y * 2 for y in Count(2)])
print(list(Bag("abc")), max(Bag([3, 9, 2])))
print(list(Sq(4)), [v for v in Sq(3)])
print(list(Box([1, 2])), 2 in Box([1, 2]), 7 in Bag([1]), 4 in Sq(3), 5 in Sq(3))
c = Count(3)
print(next(c), next(c), next(c), next(c, "end"))
try:
    next(c)
except StopIteration:
    print("stop")
a, b = Count(2)
print(a, b)
for p, q in zip(Count(3), Bag("xy")):
    print(p, q)
for i, v in enumerate(Sq(3)):
    print(i, v)
it = iter(Bag([1, 2]))
print(next(it), list(it))
class Bad:
    def __iter__(self):
        return self
    def __next__(self):
        raise ValueError("inside")
try:
    for z in Bad():
        print(z)
except ValueError as e:
    print(e)
print(*Count(3), sep="-")
print(sorted(Bag([3, 1, 2])), tuple(Count(2)), ",".join(Bag(["p", "q"])))
