# A local variable of the name _ beside a global one of that name, and beside a descriptor.
class Validated:
    def __init__(self, check):
        self.check = check

    def __set_name__(self, owner, name):
        self.private = "_" + name

    def __get__(self, obj, owner=None):
        return getattr(obj, self.private)

    def __set__(self, obj, value):
        if not self.check(value):
            raise ValueError(f"bad value {value!r}")
        setattr(obj, self.private, value)


class Thermostat:
    target = Validated(lambda v: 5 <= v <= 30)

    def __init__(self, target):
        self.target = target


_ = [7, 8]


def pairs(rows, unused=3):
    total = 0
    for _, second in rows:
        total += second
        for _ in range(2):
            total += _
    return total + unused, [b for _, b in rows], [_ for _ in "ab"]


def read():
    return len(_)


print(pairs([(1, 2), (3, 4)]), read(), _)
thermostat = Thermostat(20)
try:
    thermostat.target = 99
except ValueError as error:
    print(error, thermostat.target)
