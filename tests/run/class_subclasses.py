from abc import ABC, abstractmethod
from dataclasses import dataclass


class Parser(ABC):
    suffix = ""

    @abstractmethod
    def parse(self, text):
        ...

    @classmethod
    def for_file(cls, name):
        for sub in cls.__subclasses__():
            if name.endswith(sub.suffix):
                return sub()
        raise LookupError(name)


class Csv(Parser):
    suffix = ".csv"

    def parse(self, text):
        return text.split(",")


print([c.__name__ for c in Parser.__subclasses__()])


class Words(Parser):
    suffix = ".txt"

    def parse(self, text):
        return text.split()


class Lines(Words):
    suffix = ".lines"

    def parse(self, text):
        return text.splitlines()


@dataclass
class Point:
    x: int


@dataclass
class Point3(Point):
    z: int = 0


def everything(cls):
    for sub in cls.__subclasses__():
        yield sub
        yield from everything(sub)


print(Parser.for_file("a.csv").parse("1,2"), Parser.for_file("b.txt").parse("é b"))
print([c.__name__ for c in everything(Parser)], len(Lines.__subclasses__()), Csv.__subclasses__())
print([c(1) for c in Point.__subclasses__()])
try:
    Parser.for_file("x")
except LookupError as e:
    print(e)
