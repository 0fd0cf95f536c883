"""__len__, __bool__ and others that give now one type and now another, as 2 ** n and `a and b` do."""


class Network:
    def __init__(self, bits):
        self.bits = bits

    def __len__(self):
        return 2 ** (3 - self.bits)


class Owner:
    def __init__(self, items, flag=True):
        self.items = items
        self.flag = flag

    def __bool__(self):
        return self.flag and len(self.items) > 1


class Loose:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value

    def __contains__(self, item):
        return self.value and item

    def __hash__(self):
        return self.value

    def __eq__(self, other):
        return self.value or other.value

    def __repr__(self):
        return self.value if isinstance(self.value, str) else "loose"

    def __str__(self):
        return self.value


def asked(function, *values):
    for value in values:
        try:
            print(function(value), end=" ")
        except (TypeError, ValueError, OverflowError) as error:
            print(f"<{type(error).__name__}: {error}>", end=" ")
    print()


def truth(x):
    return "true" if x else "false"


networks = [Network(n) for n in (0, 1, 3, 4)]
asked(len, *networks)
asked(truth, *networks)
asked(lambda x: [not x, bool(x), len(x) + 1], *networks)
owners = [Owner([1, 2]), Owner([]), Owner([1, 2], False), Owner([1, 2], None), Owner([1, 2], 0), Owner([1, 2], "")]
asked(truth, *owners)
asked(lambda x: not x, *owners)
asked(lambda x: 1 if x and x else 2, *owners)
loose = [Loose(v) for v in (3, True, False, -1, None, 2.5, "text")]
asked(len, *loose)
asked(truth, *loose)
asked(lambda x: 1 in x, *loose)
asked(hash, *loose[:4])
asked(lambda x: x == Loose(0), *loose[:3])
asked(repr, *loose)
asked(str, *loose)
while networks[1]:
    networks[1].bits += 1
