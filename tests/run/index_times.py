"""An object with __index__ repeats sequences; what it is multiplied with otherwise raises, by its own name."""


class Count:
    def __index__(self):
        return 2


class Row(list):
    pass


class Name(str):
    pass


def show(x, y):
    try:
        print(x * y)
    except TypeError as error:
        print(error)


for x in (3, Count(), "ab", [1], (1, "x"), b"q", 1.5, None, True, Row([4]), Name("n")):
    for y in (3, Count(), "é"):
        show(x, y)
for x in (3, Count(), "ab"):
    for y in (3, Count()):
        try:
            print(x * y)
        except TypeError as error:
            print(error)
for c in (Count(), 2):
    row = [7]
    row *= c
    print(row, "-" * c, c * "=", (0,) * c)
for c in (Count(), 2):
    try:
        total = 3
        total *= c
        print(total)
    except TypeError as error:
        print(error)
