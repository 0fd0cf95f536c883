class Table:
    def __init__(self, **items):
        self.items = items

    def __getitem__(self, key):
        return self.items[key]


print("{0[a]} {0[b]!r:>5} {1[007]}".format(Table(a=5, b="x"), [0, 1, 2, 3, 4, 5, 6, 7]))
for thing in [Table(a=1), {"a": 3}, {"a": "z"}]:
    print("{0[a]}".format(thing))
data = {"n": 7, "d": {"a": 1}, "l": [3, 1, 2]}
print("{0[a]} {1[1]}".format(data["d"], data["l"]))
try:
    print("{0[z]}".format(data["d"]))
except KeyError as error:
    print(repr(error))


def function():
    pass


for value in [1, "a", function, len, None]:
    print(type(value) is int, type(value) == str)
