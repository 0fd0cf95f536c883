# a module that imports nothing
def helper(a, b=2):
    return a * b


class C:
    k = 3
    f = staticmethod(helper)
    g = staticmethod(lambda r, k=k: r + k)
    h = classmethod(lambda cls, n: (cls.__name__, n))

    def make(cls, n):
        return cls.__name__, n
    make = classmethod(make)


class D(C):
    pass


print(C.f(2), C().f(2, b=5), C.g(1), D.h(4), D().h(5), D.make(1), C().make(2))
for call in (lambda: C.f(), lambda: C.f(1, 2, 3), lambda: C.g(), lambda: C.f(1, c=2)):
    try:
        print(call())
    except TypeError as e:
        print(e)
