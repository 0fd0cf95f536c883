class Meta(type):
    def __new__(mcs, name, bases, ns):
        print("making", name, len(bases))
        return super().__new__(mcs, name, bases, ns)
class A(metaclass=Meta): pass
class B(A): pass


class Loud(type):
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, [b.__name__ for b in bases])
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        one = super().__call__(*args)
        print("made", type(one).__name__)
        return one


class C(metaclass=Loud):
    def __init__(self, n):
        self.n = n


class D(C):
    pass


def make(n):
    return D(n)


print(make(2).n, (lambda: C(3))().n, [C(i).n for i in range(2)], {D(5).n: C(6).n})
