class A:
    def __init__(self, n):
        self.n = n
        if n > 0:
            self.b = B(n)
    def get(self):
        return self.b.v
class P:
    def make(self):
        return A(0)
class Q(P):
    def two(self):
        return self.make(), C(1)
print(A(0).n, Q().make().n)
class B:
    def __init__(self, v):
        self.v = v
    def twice(self):
        return B(self.v * 2)
    again = twice
print(A(3).get(), B(4).twice().again().v)
def late():
    return Q().two()
print(late())
class C:
    def __init__(self, v):
        self.v = v
