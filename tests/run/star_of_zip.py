# A star before zip, enumerate or reversed spreads their steps, not the fields of one step.
def show(*values):
    print(len(values), values)


def first(a, *rest, k=0):
    return a, rest, k


class Box:
    def __init__(self, xs):
        self.xs = xs

    def items(self):
        for x in self.xs:
            yield x


g = iter([1, 2])
show(*zip(g))
show(*zip(g))
show(*zip([1, 2], "ab"))
show(*enumerate(Box([4, 5]).items()), *zip(Box([]).items()))
show(*reversed([(1, 2), (3, 4)]))
h = Box([7, 8, 9]).items()
show(*zip(h, h))
print(first(*zip([1], ["a"]), k=3), first(*enumerate("xyz")))
try:
    print(first(*zip()))
except TypeError as error:
    print(error)
try:
    show(*zip([1], None))
except TypeError as error:
    print(error)
