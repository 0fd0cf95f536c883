# super().__init__() where no class behind has an __init__ comes to object's own, which does nothing and takes nothing.
class Heap:
    def __init__(self, items=()):
        super().__init__()
        self.heap = [0]
        for item in items:
            self.heap.append(item)


class Old(object):
    def __init__(self):
        super(Old, self).__init__()
        print("Old")


class Left:
    def __init__(self, **rest):
        print("Left", sorted(rest))
        super().__init__(**rest)


class Right:
    def __init__(self, *given, **rest):
        print("Right", given, sorted(rest))
        super().__init__(*given, **rest)


class Both(Left, Right):
    def __init__(self, name, **rest):
        super().__init__(**rest)
        self.name = name


class Plain:
    def greet(self):
        return "hello"


class Named(Plain):
    def __init__(self, name):
        Plain.__init__(self)
        object.__init__(self)
        self.name = name


class TooMany:
    def __init__(self, x, y):
        super().__init__(x, y)


class TooManyNamed:
    def __init__(self, x):
        super().__init__(x=x)


class TooManyOfBase(Plain):
    def __init__(self, x):
        Plain.__init__(self, x)


print(Heap([3, 4]).heap)
Old()
print(Both(name="both").name, Named("n").name, Named("n").greet())
for kind in range(5):
    try:
        if kind == 0:
            Both("both", x=1)
        elif kind == 1:
            Right(1)
        elif kind == 2:
            TooMany(1, 2)
        elif kind == 3:
            TooManyNamed(3)
        else:
            TooManyOfBase(4)
    except TypeError as error:
        print(type(error).__name__, error)
