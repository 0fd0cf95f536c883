# what is said when something that stands behind a star, or in join, cannot be iterated
def tried(make):
    try:
        print(make())
    except TypeError as error:
        print(error)


def of(which):
    return None if which == 0 else 5 if which == 1 else [1, 2] if which == 2 else "ab"


def texts(which):
    return None if which else ["a", "b"]


def total(*numbers):
    return sum(numbers)


class Own:
    def join(self, items):
        return items


class Plain:
    pass


def main():
    tried(lambda: [*None])
    tried(lambda: [1, *5])
    tried(lambda: (*1.5, 2))
    tried(lambda: {*None, 1})
    tried(lambda: [*Plain()])
    tried(lambda: total(1, *5))
    tried(lambda: ",".join(None))
    tried(lambda: ",".join(5))
    tried(lambda: ",".join(Plain()))
    tried(lambda: Own().join(5))
    for which in range(4):
        tried(lambda: [*of(which)])
        tried(lambda: [0, *of(which), 1])
    for which in range(2):
        tried(lambda: "-".join(texts(which)))
    for value in (1, None):
        try:
            for one in value:
                print(one)
        except TypeError as error:
            print(error)
    tried(lambda: [x for x in 5])
    tried(lambda: list(None))
    a, *b = "abc"
    print(a, b, [*"ab", *{}, *range(2)], "".join(c for c in "xy"))


main()
