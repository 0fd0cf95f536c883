class A:
    count = 0
    tag = "base"

    def __init__(self):
        type(self).count += 1

    @classmethod
    def bump(cls, by=1):
        cls.count += by
        return cls.count


class B(A):
    pass


class C(B):
    tag = "c"


class D(A):
    count = 100


A()
B()
C()
D()
B()
print(A.count, B.count, C.count, D.count)
A.count = 50
print(A.count, B.count, C.count, D.count, A().count, C().count)
print(B.bump(), C.bump(5), A.bump(), D.bump())
b = B()
print(b.count, b.tag)
B.tag = "b"
print(b.tag, C.tag, A.tag, C().tag, A().tag)
A.extra = [1, 2]
print(C.extra, b.extra, hasattr(D, "extra"), hasattr(A(), "other"))
b.extra = "own"
print(b.extra, B.extra)
B.late = 1.5
print(hasattr(A, "late"), hasattr(B, "late"), hasattr(C(), "late"), getattr(A, "late", None), getattr(C, "late", None))
try:
    print(A.late)
except AttributeError as e:
    print(e)
try:
    print(A().late)
except AttributeError as e:
    print(e)
for k in (A, B, C):
    try:
        print(k.__name__, k.late)
    except AttributeError as e:
        print(e)
for o in (A(), B(), C()):
    try:
        print(type(o).__name__, o.late)
    except AttributeError as e:
        print(e)
    print(getattr(o, "late", "none"), hasattr(o, "late"))
