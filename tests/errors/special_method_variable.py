def made():
    return lambda self, other: "made"


class Product:
    __rmul__ = made()  #! E0300 a special method that is no def, lambda or other method of the class


class Looped:
    for __len__ in [lambda self: 3]:  #! E0300 a special method that is no def, lambda or other method of the class
        pass


class Other:
    __radd__, name = made(), "other"  #! E0300 a special method that is no def, lambda or other method of the class
    __metaclass__ = type


print(2 * Product(), len(Looped()), 1 + Other())
