"""Circles that a module's functions leave behind: freed in the thread that Python began with."""


class Node:
    def __init__(self, value):
        self.value = value
        self.other = None


def leave(count):
    total = 0
    for i in range(count):
        a = Node(i)
        b = Node(i + 1)
        a.other = b
        b.other = a
        total += a.other.value - b.other.value
    return total


KEPT = []


def keep_one(value):
    a = Node(value)
    a.other = a
    KEPT.append(a)
    return len(KEPT)


def sum_kept():
    return sum([node.other.value for node in KEPT])


if __name__ == "__main__":
    leave(10)
    keep_one(3)
    sum_kept()
