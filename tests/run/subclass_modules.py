"""__init_subclass__ of a class of another module."""
import lib_pack.registry
from lib_pack.registry import Plugin as Root


class First(lib_pack.registry.Plugin):
    pass


class Second(Root, tag=1):
    pass


class Middle(Root):
    def __init_subclass__(cls, x=0):
        super().__init_subclass__(y=x)
        cls.x = x


class Last(Middle, x=5):
    pass


print(Root.known, Last.x)
