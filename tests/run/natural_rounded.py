# abs() and round() of what is an instance or a number, with and without digits, and of instances without the method.
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __abs__(self):
        return Money(abs(self.cents))

    def __round__(self, digits=None):
        if digits is None:
            return self.cents // 100
        return Money(round(self.cents, -digits))

    def __repr__(self):
        return f"{self.cents}c"


class Step:
    def __index__(self):
        print("index")
        return 1


class Bare:
    pass


def show(function):
    try:
        print(function())
    except TypeError as error:
        print("TypeError:", error)


for value in [Money(-1250), -3, 2.5, True, -0.0, Money(99), 10 ** 30, 1j - 1, None, Bare()]:
    show(lambda: abs(value))
    show(lambda: round(value))
    show(lambda: round(value, 1))
    show(lambda: round(value, None))

for value in [Money(-1255), -3.25]:
    show(lambda: round(value, 2))
for value in [7, -3.25]:
    show(lambda: round(value, Step()))


class Vector:
    def __divmod__(self, other):
        return "whole", "rest"


def never(n):
    return never(n) if n else None.x


try:
    print(divmod(Vector(), 2))
    print(divmod(Vector(), never(0)))
except AttributeError as error:
    print(error)
