"""Attributes that others set while __init__ has the object lent, or that a descriptor keeps: in an order not known."""


def setup(thing):
    thing.a = 1


class Lent:
    def __init__(self):
        setup(self)
        self.b = 2


class Named:
    def __init__(self):
        named(self)
        self.b = 2


def named(thing):
    setattr(thing, "c", 1)


print(vars(Lent()))  #! E0300 a dict of attributes whose order is not known
print(vars(Named()))  #! E0300 a dict of attributes whose order is not known
