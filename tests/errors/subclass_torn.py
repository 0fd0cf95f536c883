"""Which __init_subclass__ is asked depends on the order of the bases; a decorated class."""


class A:
    def __init_subclass__(cls):
        print("A", cls.__name__)


class B:
    def __init_subclass__(cls):
        print("B", cls.__name__)


class C(A, B):  #! E0300 a class two of whose bases have an __init_subclass__
    pass


def same(cls):
    print(cls)
    return cls


@same
class D(A):  #! E0300 a decorator of a class whose base has an __init_subclass__
    pass
