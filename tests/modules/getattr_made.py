"""A module that asks for attributes whose names are made when it runs."""


class Machine:
    def __init__(self, width):
        self.width = width

    def do_wide(self, x):
        return x * self.width

    def do_next(self, x):
        return x + 1


def call(name, x):
    return getattr(Machine(3), "do_" + name)(x)


def knows(name):
    return hasattr(Machine(1), "do_" + name)


if __name__ == "__main__":
    call("wide", 2)
    knows("x")
