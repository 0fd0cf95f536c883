"""A tuple indexed by a truth value: of one item, of two, of three."""


def pick(a, b):
    try:
        print((a, b)[a == b], ("no", "yes")[a < b], (1, 2, 3)[a is None], ("only",)[a > b])
    except IndexError as error:
        print(error)


pick(1, 2)
pick(2, 2)
pick(3, 2)
