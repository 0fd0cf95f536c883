from enum import Enum


class Unknown(Enum):  #! E0300 this base class
    A = (1, input())
    B = (1, input())


class Bare(Enum):  #! E0300 this base class
    A = 1
    B = (A, 2)
