# `is True` where a narrowed value cannot be a bool any more; both ways round.
def kinds(x):
    match x:
        case bool():
            return "truth"
        case True:
            return "yes"
        case float(g) if g > 1:
            return g / 2
        case False:
            return "no"
        case _:
            return "else"


def tests(x):
    if isinstance(x, bool):
        return 0
    if x is True or False is x:
        return 1
    if x is not False and True is not x:
        return 2
    return 3


for x in [None, {"k": 1}, True, False, 2.0, 0.5]:
    print(kinds(x), tests(x))
for y in [None, [1]]:
    print(y is True, True is y, y is not False, None is y)
    match y:
        case True | False:
            print("bool")
        case [a]:
            print(a)
        case None:
            print("none")
