"""SimpleNamespace: names that only the run knows, attributes that are set in hidden ways."""
from types import SimpleNamespace


def make(d):
    return SimpleNamespace(**d)  #! E0300 SimpleNamespace(**names) in a program with SimpleNamespace


def fill(n):
    n.__dict__.update(x=1)  #! E0300 attributes that are set through a dict in a program with SimpleNamespace
    setattr(n, "y", 2)  #! E0300 setattr in a program with SimpleNamespace
    for n.z in range(3):  #! E0300 an attribute as a target of this in a program with SimpleNamespace
        pass
    make({}).w = 1  #! E0300 an attribute of this that is set in a program with SimpleNamespace


class Own(SimpleNamespace):  #! E0300 a class derived from it in a program with SimpleNamespace
    pass
