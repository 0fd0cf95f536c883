"""Bases that other modules find by trys, variables, stars and imports inside functions."""


class Plugin:
    name = "plugin"

    def __init__(self, level=1):
        self.level = level

    def run(self):
        return f"{self.name}:{self.level}"


class Thing:
    def show(self):
        return "base thing"


class Watched:
    seen = []

    def __init_subclass__(cls):
        Watched.seen.append(cls.__name__)


def compute(n):
    return sum(i * i for i in range(n))


LIMIT = 10
