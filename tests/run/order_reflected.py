# what the elements of containers are asked when these are sorted and ordered: each operator, and the reflected one
class Both:
    def __init__(self, value):
        self.value = value

    def of(self, other):
        return other.value if isinstance(other, Both) else other

    def __lt__(self, other):
        return self.value < self.of(other)

    def __le__(self, other):
        return self.value <= self.of(other)

    def __gt__(self, other):
        return self.value > self.of(other)

    def __ge__(self, other):
        return self.value >= self.of(other)

    def __eq__(self, other):
        return self.value == self.of(other)

    def __repr__(self):
        return f"B({self.value})"


class Above:
    """Knows > alone."""

    def __init__(self, value):
        self.value = value

    def __gt__(self, other):
        return self.value > other.value

    def __repr__(self):
        return f"A({self.value})"


class Shy:
    """Leaves numbers to whoever asks."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        if isinstance(other, Shy):
            return self.value < other.value
        return NotImplemented

    def __repr__(self):
        return f"S({self.value})"


class Odd:
    """Each operator says who was asked."""

    def __lt__(self, other):
        print("lt", end=" ")
        return True

    def __gt__(self, other):
        print("gt", end=" ")
        return False

    def __le__(self, other):
        print("le", end=" ")
        return True

    def __ge__(self, other):
        print("ge", end=" ")
        return False


def main():
    mixed = [Both(3), 1, Both(2), 0.5, 2]
    print(sorted(mixed), sorted(mixed, reverse=True), max(mixed), min(mixed))
    print([Both(1)] <= [Both(2)], (1, Both(3)) >= (1, Both(2)), [Both(1)] > [0], [1, 2] < [1, Both(5)], (2,) <= (Both(2),))
    print([Both(1), 2] < [Both(1), 3], [[Both(1)]] >= [[Both(1)]], max([(1, Both(2)), (1, Both(3))]))
    print(sorted([Above(3), Above(1), Above(2)]), max([Above(1), Above(5)]))
    print(sorted([Shy(2), Shy(1)]), [Shy(1)] < [Shy(2)])
    a, b = [Odd()], [Odd()]
    print(a < b, a > b, a <= b, a >= b, sorted(a + b) == a, max(a + b) is a[0], min(a + b) is a[0])
    for make in (lambda: sorted([Shy(1), 2]), lambda: sorted([2, Shy(1)]), lambda: [Shy(1)] > [Shy(2)], lambda: [Shy(1)] <= [Shy(2)], lambda: [Above(1)] >= [Above(1)]):
        try:
            print(make())
        except TypeError as error:
            print(error)
    pairs = [(Both(1), "b"), (1, "a"), (Both(0), "z")]
    pairs.sort()
    print(pairs, sorted({"x": Both(2), "y": 1}.values()), sorted([3, 1], key=lambda v: Both(v) if v > 2 else v))


main()
