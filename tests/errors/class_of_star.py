"""A class that takes the name of its base, which a star brought: no way up has an end that comes back to it."""
#!11 E0300 the method __init_subclass__
from lib_of_star import *


class Thing(Thing):  #! E0300 a class whose name is bound more than once #! E0300 this base class
    y = 2
    z: int = 3


class Watched(Watched):  #! E0300 a class whose name is bound more than once #! E0300 this base class
    def __repr__(self):
        return "watched"


print(Thing(1), Watched())
