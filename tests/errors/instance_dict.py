"""Dicts of attributes whose order is not known, or which may be changed."""
import sys


class Either:
    def __init__(self, n):
        if n:
            self.a = 1
            self.b = 2
        else:
            self.b = 3
            self.a = 4


print(vars(Either(1)))  #! E0300 a dict of attributes whose order is not known


class Late:
    def one(self):
        self.first = 1

    def two(self):
        self.second = 2


late = Late()
late.two()
late.one()
print(late.__dict__)  #! E0300 a dict of attributes whose order is not known


class Gone:
    def __init__(self):
        self.gone = 1
        self.kept = 2


gone = Gone()
del gone.gone
gone.gone = 3
print(gone.__dict__)  #! E0300 a dict of attributes whose order is not known


class Looped:
    def __init__(self):
        for i in range(2):
            if i == 0:
                self.even = i
            else:
                self.odd = i


print(vars(Looped()))  #! E0300 a dict of attributes whose order is not known


class Optional:
    def __init__(self, n):
        if n:
            self.maybe = 1
        self.sure = 2


option = Optional(len(sys.argv) > 3)
option.maybe = 5
print(vars(option))  #! E0300 a dict of attributes whose order is not known


class Again:
    def __init__(self, n):
        if n:
            self.again = 1
        self.between = 2
        self.again = 3


print(vars(Again(0)))  #! E0300 a dict of attributes whose order is not known


kept = vars(gone)  #! E0300 the built-in name 'vars'
print(vars())  #! E0300 the built-in name 'vars'
