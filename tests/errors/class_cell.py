"""__class__ where the class's name may mean something else."""


def same(cls):
    return cls


@same
class A:
    def who(self):
        return __class__.__name__  #! E0300 __class__ in a decorated class


print(A().who())


class Outer:
    class Inner:
        def who(self):
            return __class__.__name__  #! E0300 __class__ in a class inside one whose name is bound again


inner = Outer.Inner()
Outer = None
print(inner.who())
