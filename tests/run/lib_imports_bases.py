"""Bases that a variable names, that a star brings, and that are imported inside functions."""
import collections
import lib_pack.plugins
import lib_pack.plugins as lib
from lib_pack.plugins import *
from random import *
import random


class Thing(Thing):
    def show(self):
        return "derived " + super().show()


class Watched(Watched):
    pass


print(Thing().show(), isinstance(Thing(), lib.Thing), Thing.__mro__[1] is lib.Thing, Watched.seen)
Named = lib_pack.plugins.Plugin
Other = Named


class Own(Other):
    name = "own"


print(Own(3).run(), isinstance(Own(), Named), Named(4).run())
Mixin = object
Err = ValueError
Base = dict
Users = collections.UserDict


class Plain(Mixin):
    pass


class Wrong(Err):
    pass


class Table(Base):
    pass


class Doubled(Users):
    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


try:
    raise Wrong("x")
except ValueError as e:
    print(repr(e))
doubled = Doubled()
doubled["a"] = 4
print(Table(a=1), doubled, isinstance(doubled, Users), type(Plain()).__name__)


def named_inside():
    Kept = lib.Thing

    class Louder(Kept):
        def show(self):
            return super().show() + "!"
    return Louder().show()


def imported_inside():
    from lib_pack.plugins import Plugin
    import lib_pack.quick as quick

    class Local(Plugin):
        name = "local"

    class Faster(quick.Engine):
        pass
    return Local(4).run(), Faster(5).run()


def library_inside():
    from enum import Enum
    from collections import OrderedDict, UserList
    from abc import ABC, abstractmethod

    class Color(Enum):
        RED = 1

    class Ordered(OrderedDict):
        pass

    class Shape(ABC):
        @abstractmethod
        def area(self): ...

    class Square(Shape):
        def area(self):
            return 1

    class Row(UserList):
        pass
    return Color.RED, Ordered(a=1), Square().area(), Row([1, 2])


print(named_inside(), imported_inside(), library_inside())
random.seed(3)
print(random.randint(3, 3), 0 <= random.random() < 1, randint(4, 4))
