class K:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n % 3
    def __eq__(self, other):
        return self.n == other.n
    def __repr__(self):
        return "K" + str(self.n)
d = {}
for i in range(8):
    d[K(i)] = i
print(d, d[K(4)], K(9) in d)
d[K(4)] = "four"
print(d[K(4)])
s = {K(1), K(1), K(4)}
print(s, len(s))
class Plain:
    pass
p = Plain()
q = Plain()
m = {p: 1, q: 2}
print(m[p], m[q], Plain() in m)
