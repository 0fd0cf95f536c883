# Tuples of unknown depth meet a format.
TREE = ("root", 1.5, (("left", 2, ()), ("right", 3, (("leaf", 4, ()),))))


def total(tree):
    name, weight, below = tree
    return weight + sum(total(t) for t in below)


def show(tree, depth=0):
    name, weight, below = tree
    print("%s%s: %s of %.2f" % ("  " * depth, name, weight, total(tree)))
    for t in below:
        show(t, depth + 1)


show(TREE)
print("%s" % (TREE,))
