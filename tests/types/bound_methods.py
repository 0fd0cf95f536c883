class Box:
    def __init__(self, v):
        self.v = v

    def get(self):
        return self.v

    @classmethod
    def of(cls, v):
        return cls(v)

xs = [1.5]  #: xs list[float]
push = xs.append
push(2.5)
m = Box(3).get
v = m()  #: v int
s = sorted(["b", "a"], key=str.upper)  #: s list[str]
k = max([1, 2], key=lambda i: -i)  #: k int
print(xs, v, s, k)
