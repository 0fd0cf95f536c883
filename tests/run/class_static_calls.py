# staticmethod and classmethod that a class's body calls.
import math


def area(r):
    return r * r


def named(cls, *parts, sep="-"):
    return sep.join([cls.__name__, *map(str, parts)])


class A:
    count = 0
    f = staticmethod(area)
    g = staticmethod(len)
    text = classmethod(named)
    double = staticmethod(lambda x, n=2: x * n)
    made = classmethod(lambda cls, *xs, **kw: (cls.__name__, xs, kw))

    def h(cls):
        cls.count += 1
        return cls.__name__, cls.count

    h = classmethod(h)

    def s(x):
        """adds one"""
        return x + 1

    s = staticmethod(s)

    def use(self):
        return self.double(3), A.double("ab", n=3), self.s(4), self.f(1.5)


class B(A):
    double = staticmethod(lambda x: x + 100)


print(A.f(3), A().f(4), A.g("abc"), A().g([]), A().h(), A.h(), B.h(), A.s(1), A().s(2), A.s.__doc__)
print(A.text(1, 2), B().text("x", sep="+"), A.made(1, k=2), B.made(), A().use())
print(B.double(1), B().double(2), [c.double(5) for c in (A, B)], [c().double(5) for c in (A, B)])
print(list(map(A.double, [1, 2])), A.double.__name__, A.f.__name__)


def local(k):
    class C:
        add = staticmethod(lambda x: x + k)
        f = staticmethod(area)

    return C.add(1), C().add(2), C.f(k)


print(local(10), local(20))
for call in (lambda: A.f(), lambda: A.double(), lambda: A().s(), lambda: A.g(5)):
    try:
        print(call())
    except TypeError as error:
        print(error)
print(B().double(None))
