# generators that instances of a circle hold go with them, unless they have a finally to run
import itertools


class Node:
    def __init__(self, n):
        self.other = None
        self.count = itertools.count(n)
        self.words = spell(["a", "b", str(n)])
        self.never = spell(["x"])


def spell(words):
    for word in words:
        yield word + str(len(words))


def pairs(count):
    total = 0
    for i in range(count):
        a, b = Node(i), Node(i + 1)
        a.other, b.other = b, a
        total += next(a.count) + next(b.count) + len(next(a.words))
        if i % 3 == 0:
            total += len(list(b.words))
    return total


def pages():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1])


print(pairs(20000))
before = pages()
print(pairs(100000))
print(pages() - before < 6000)


class Waiting:
    def __init__(self, name):
        self.other = None
        self.steps = steps(name)
        next(self.steps)


def steps(name):
    try:
        yield name
        yield name + "!"
    finally:
        finished.append(name)


def held(count):
    for i in range(count):
        a, b = Waiting("a"), Waiting("b")
        a.other, b.other = b, a
    return a


finished = []
last = held(3)
print(next(last.steps), next(last.other.steps), "a" in finished)
last.steps.close()
print(finished[-1:])
