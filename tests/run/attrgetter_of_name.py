# attrgetter of a name that is a parameter, is made, or is along a loop.
import operator
from itertools import groupby
from operator import attrgetter


class Student:
    def __init__(self, name, grade, age):
        self.name = name
        self.grade = grade
        self.age = age

    def __repr__(self):
        return repr((self.name, self.grade, self.age))


STUDENTS = [Student("john", "A", 15), Student("jane", "B", 12), Student("dave", "B", 10)]


def multisort(xs, specs):
    for key, reverse in reversed(specs):
        xs.sort(key=attrgetter(key), reverse=reverse)
    return xs


def by(attribute):
    key = operator.attrgetter(attribute)
    return {k: list(group) for k, group in groupby(sorted(STUDENTS, key=key), key)}


print(multisort(list(STUDENTS), (("grade", True), ("age", False))))
print(by("grade"), by("a" + "ge"))
print([list(map(attrgetter(name), STUDENTS)) for name in ("name", "age")])
for wrong in ("nothing", 5, None):
    try:
        print(list(map(attrgetter(wrong), STUDENTS)))
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
