# what a module has, for hasattr and getattr
limit = 10


def greet():
    return "hi"


class Thing:
    size = 3


def later():
    global made_later
    made_later = 1


if limit > 100:
    sometimes = 1
