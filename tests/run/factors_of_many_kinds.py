# an instance times, or divided by, a value of many kinds, and the other way round: who is asked, and what is said


class Both:
    def __init__(self, name):
        self.name = name

    def __mul__(self, other):
        return NotImplemented if isinstance(other, (str, list)) else (self.name, "mul", other)

    def __rmul__(self, other):
        return NotImplemented if isinstance(other, float) else (self.name, "rmul", other)

    def __truediv__(self, other):
        if isinstance(other, int):
            raise ZeroDivisionError("ints are not taken")
        return NotImplemented if other is None else (self.name, "div", other)

    def __repr__(self):
        return self.name


class Right:
    def __rtruediv__(self, other):
        return "right of " + type(other).__name__

    def __repr__(self):
        return "Right()"


class Plain:

    def __repr__(self):
        return "Plain()"


values = [None, True, 3, 0, 2.5, "ab", [1], Both("b"), Both("c"), Right(), Plain(), len]


def shown(value):
    return "function" if value is len else repr(value)


def times(a, b):
    return a * b


def over(a, b):
    return a / b


for operation in (times, over):
    for a in values:
        line = []
        for b in values:
            try:
                line.append(shown(operation(a, b)).replace(repr(len), "function"))
            except (TypeError, ZeroDivisionError) as error:
                line.append(f"{type(error).__name__}: {error}")
        print(operation.__name__, shown(a), line)
