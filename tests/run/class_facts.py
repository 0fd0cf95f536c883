"""What classes and their instances say of themselves."""
from typing import Generic, TypeVar


class A:
    """Doc A"""

    def who(self):
        return "A"


class B(A):
    def who(self):
        return "B" + super().who()


class C(A):
    """of C
    in two lines"""

    def who(self):
        return "C" + super().who()


class D(B, C):
    class Inner:
        pass

    def who(self):
        return "D" + super().who()


print(D.__mro__)
print(D.mro(), A.mro())
print([c.__name__ for c in D.__mro__], " -> ".join(c.__name__ for c in D.mro()))
for c in D.__mro__:
    print(c.__name__, c.__qualname__, c.__module__, c is A, len(c.__name__))
print(D.__bases__, A.__bases__, [b.__name__ for b in B.__bases__], B.__base__, A.__base__, C.__base__.__name__)
print(A.__doc__, B.__doc__, C.__doc__, D.Inner.__qualname__, D.__module__, D.Inner.__module__)
d = D()
print(d.who(), d.__doc__, d.__module__, A().__doc__, type(d).__mro__[1].__name__, type(d).__bases__)
print(d.__class__.__mro__[-1], d.__class__.__qualname__, len(D.__mro__), A in D.__mro__, int in D.__mro__)


def show(cls):
    return [base.__name__ for base in cls.__mro__ if base is not object] if False else [b.__name__ for b in cls.__mro__]


print(show(A), show(D))


def local():
    class Here(A):
        pass

    return Here


print(local().__qualname__, local().__mro__)
for x in (A(), D()):
    print(x.__class__.__name__, x.__doc__, type(x).__doc__)


class E:
    def __init__(self):
        self.__doc__ = "own"


print(E().__doc__, E.__doc__)
