"""Versions for ordinary and for enormous ints that do the same; lists that take over what was made for them."""


class Node:
    def __init__(self, key, value=None):
        self.key = key
        self.value = value
        self.next = None

    def put(self, key, value):
        node = self
        while node.next is not None and node.next.key != key:
            node = node.next
        if node.next is None:
            node.next = Node(key, value)
        else:
            node.next.value = value

    def items(self):
        node, out = self.next, []
        while node:
            out.append((node.key, node.value))
            node = node.next
        return out


def rows(n, size):
    out = []
    for i in range(n):
        row = []
        for k in range(size):
            row.append([i] * k)
        out.append(row)
        out.append(row)
        row = row[1:]
        out.append(row)
    return out


def climb(xs, low, high):
    if low >= high:
        return 0
    if xs[low] > xs[high]:
        xs[low], xs[high] = xs[high], xs[low]
    return 1 + climb(xs, low + 1, high - 1)


def spell(n):
    out = ""
    for value, letter in [(10 ** 20, "H"), (1000, "M"), (1, "I")]:
        while n >= value:
            out += letter
            n -= value
    return out


def grow(xs):
    for i in range(20):
        xs.append(xs[0])
        xs.append(xs[-1] + xs[i] if i % 2 else xs[i])
    return xs


def keep_all(files, kept):
    for name in files:
        text = name.upper()
        pair = (text, [name])
        kept.append(pair)
        last = pair
        kept.append(last)
    return kept


root = Node(0)
for k, v in ((1, "a"), (2 ** 80, "b"), (1, "c"), (-2 ** 70, "d"), (2 ** 80, "e")):
    root.put(k, v)
print(root.items())
grid = rows(2, 3)
grid[0][2].append("seen") if False else grid[0][2].append(7)
print(grid, grid[0] is grid[1], grid[1] is grid[2])
print(climb([5, 1, 4, 2], 0, 3), climb([1], 0, 0), climb([3, 2], 0, 2 ** 70) if False else None)
try:
    climb([3, 2], 0, 2 ** 70)
except IndexError as e:
    print(e)
print(spell(2003), spell(2 * 10 ** 20 + 1), spell(-5))
print(grow([2 ** 70, 3])[:12], grow(["a"])[-3:], grow([1.5])[-1])
print(keep_all(["x", "y"], []), keep_all([], [("Z", ["z"])]))
