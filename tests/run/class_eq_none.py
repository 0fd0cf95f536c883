class P:
    def __init__(self, x):
        self.x = x
    def __eq__(self, other):
        return isinstance(other, P) and self.x == other.x
class Q:
    pass
p, q = P(1), Q()
print(p == None, p != None, None == p, None != p, p == 1, p == "a", p == q, q == p, q == None, q != q)
xs = [None, p, q, 3, P(2)]
print([x == p for x in xs], [p == x for x in xs], p in xs, P(2) in xs, P(3) in xs, xs.index(P(2)), xs.count(P(1)))
print([P(1), P(2)] == [P(1), P(2)], (P(1), 2) == (P(1), 2), (P(1), 2) != (P(1), 3))
class Nan:
    def __eq__(self, o):
        return False
n = Nan()
print(n == n, n in [n], [n] == [n], (n,) == (n,), [n].index(n), [n].count(n))
print(p < q)
