class A:
    n = 0
    def bump(self):
        self.n += 1
        return self.n
class B(A):
    pass
b = B()
print(b.bump(), b.bump(), B.n, A.n)
B.n = 10
print(b.n, B().bump(), B.n, A.n)
def make():
    def inner(cls, k):
        cls.total = getattr(cls, "total", 0) + k
        return cls.total
    return inner
f = make()
print(f(A, 2), f(B, 3), f(A, 5), A.total, B.total)
class C(B):
    y = B.n * 2
    z = A.total
print(C.y, C.z, C.n, C.total)
class P:
    def __init__(self):
        self.kind = "own"
p = P()
P.kind = "class"
print(p.kind, P.kind, P().kind)
q = P()
del q.kind
print(q.kind)
match p:
    case P(kind="own"):
        print("matched")
match q:
    case P(kind="class"):
        print("matched class")
