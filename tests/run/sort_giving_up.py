"""What sort asks where the elements do not know."""


class A:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        print("lt", self.v)
        return NotImplemented


class B(A):
    def __gt__(self, other):
        print("gt", self.v)
        return self.v > other.v


def show(f):
    try:
        print([x.v for x in f()])
    except TypeError as e:
        print(e)


show(lambda: sorted([A(1), A(2)]))
show(lambda: sorted([B(1), B(2), B(0)]))
