"""What follows the first call of str.maketrans is seen in the first round, as all else is."""


class Box:
    def __init__(self):
        self.items = []

    def put(self, x):
        self.items.append(x)
        return self.items[-1]


def numbers():
    box = Box()
    return box.put(1)


def texts():
    box = Box()
    return box.put("a")


n = numbers()  #: n int
table = str.maketrans("lo", "xy")  #: table dict[int, int]
s = texts()  #: s str
print(n, len(table), s)
