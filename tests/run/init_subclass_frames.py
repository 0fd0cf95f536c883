# What __init_subclass__ raises comes from the line of the class that is derived.
class Plugin:
    order = []
    prefix = 'p'

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        print('registered', cls.__name__, cls.prefix)
        cls.order.append(1 // (cls.__name__ == 'Upper'))
        1 // (cls.prefix == 'q')


class Upper(Plugin):
    x = 2
    prefix = 'q'


class Lower(
        Plugin):
    y = 1
