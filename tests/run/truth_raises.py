# what never comes to a truth
class A:
    pass


class R(A):
    def __bool__(self):
        raise ValueError("b")


def f(x):
    while x:
        return 1
    return 0


def g(x):
    while not x and x:
        return 1
    else:
        return 2


for call in (f, g):
    for x in (A(), R()):
        try:
            print(call(x))
        except ValueError as e:
            print(e)
only = R()
try:
    while only:
        print("never")
except ValueError as e:
    print(e)
