# function values have classes of their own, which are counted with the program's: circles are found all the same


def pages():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1])


class Node:
    def __init__(self, value):
        self.value = value
        self.children = []
        self.parent = None


def pair(value):
    root, child = Node(value), Node(2)
    child.parent = root
    root.children.append(child)
    return root


def rounds(count, functions):
    total = 0
    for i in range(count):
        root = pair(i)
        total += functions[i % 2](root.children) + root.children[0].value
    return total


first = pair(1)
functions = [len, lambda children: 1]
print(rounds(30000, functions))
before = pages()
print(rounds(300000, functions))
print(pages() - before < 3000)
