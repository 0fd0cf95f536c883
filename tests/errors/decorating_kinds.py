from dataclasses import dataclass  # decorators that give a class what its statement would take for something else
from enum import Enum


def extended(cls):
    cls.extra = 5  #! E0300 an assignment to a class that adds or hides an attribute
    return cls


@extended
class Color(Enum):
    RED = 1


def replaced(cls):
    def run(self):
        return 1
    cls.run = run  #! E0300 an assignment to a class that adds or hides an attribute
    return cls


@replaced
class Alias:
    def run(self):
        return 0
    go = run


def renamed(cls):
    cls.__name__ = "Other"  #! E0300 an assignment to a class that adds or hides an attribute
    cls.show = lambda self: 1  #! E0300 an assignment to a class that adds or hides an attribute
    return cls


@renamed
class Named:
    pass


print(list(Color), Alias().run(), Alias().go(), Named.__name__)
