"""__init_subclass__ of a class of another module."""
import lib_pack.gadgets
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


class Gadget(lib_pack.gadgets.Plugin, size=3):  # of two classes of that name the one that the path leads to
    pass


class Other(lib_pack.gadgets.Plugin):
    class Inner:
        def __init_subclass__(cls):
            print("inner", cls.__name__)

    class Nearer(Inner):
        pass


class Outside(Other.Inner):
    pass


print(lib_pack.gadgets.Plugin.gadgets, len(Root.known))


class Again:
    def __init_subclass__(cls):
        print("first", cls.__name__)


class Again(Again):
    pass


class Again(Again):
    pass


def local():
    class Again:
        def __init_subclass__(cls):
            print("local", cls.__name__)

    class Under(Again):
        pass


class Behind(Again):
    pass


local()
