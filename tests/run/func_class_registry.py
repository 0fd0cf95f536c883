# decorators of classes that give the class back
registry = {}
order = []


def register(cls):
    registry[cls.__name__] = cls
    return cls


def tagged(name, priority=0):
    def decorate(cls):
        order.append((priority, name))
        return cls
    return decorate


@register
class Circle:
    sides = 0

    def area(self):
        return 3


@register
@tagged("square", priority=2)
class Square:
    """four sides"""
    sides = 4

    def area(self):
        return 16


@tagged("plain")
class Plain:
    pass


for name in registry:
    print(name, registry[name]().area(), registry[name].sides)
print(order, sorted(registry), Circle().area(), Plain().__class__ is Plain)
