import copy
from copy import deepcopy


class Node:
    def __init__(self, value):
        self.value = value
        self.kids = []
        self.parent = None

    def add(self, kid):
        kid.parent = self
        self.kids.append(kid)
        return kid


class Money:
    def __init__(self, amount):
        self.amount = amount
        self.tags = {"new"}

    def __copy__(self):
        print("copying", self.amount)
        made = Money(self.amount)
        made.tags.add("copied")
        return made


def same(a, b):
    return a == b, a is b


root = Node(1)
root.add(Node(2)).add(Node(3))
root.kids.append(root.kids[0])
other = deepcopy(root)
print(other.kids[0] is other.kids[1], other.kids[0].parent is other, other.kids[0].kids[0].value, other is root)
other.kids[0].kids[0].value = 30
print(root.kids[0].kids[0].value, len(other.kids))
thin = copy.copy(root)
print(thin.kids is root.kids, thin.parent is None, thin.value, thin is root)
thin.value = 7
print(root.value)
grid = [[0] * 3] * 2
shared, apart = deepcopy(grid), [deepcopy(row) for row in grid]
shared[0][0] = 1
apart[0][0] = 2
print(grid, shared, apart, same(grid, copy.copy(grid)), copy.copy(grid)[0] is grid[0])
table = {"a": [1, 2], "b": [3]}
table["c"] = table["a"]
again = deepcopy(table)
again["a"].append(9)
print(table, again, copy.copy(table)["a"] is table["a"], list(deepcopy({3: 1, 1: 2})))
print(deepcopy({1, 2, 3}), copy.copy(frozenset("a")), deepcopy((1, [2])), copy.copy((1, 2)), deepcopy("text"), deepcopy(None))
mixed = [1, 2.5, "x", None, [4], (5, [6]), {"k": [7]}, 2 ** 90]
twin = deepcopy(mixed)
print(twin, same(mixed, twin))
box = [mixed]
box.append(box[0])
pair = deepcopy(box)
print(pair[0] is pair[1], pair[0] is mixed, len(pair))
money = copy.copy(Money(5))
print(money.amount, sorted(money.tags))
big = [2 ** 70, 1]
print(deepcopy(big), copy.copy(big), deepcopy([]), copy.copy({}), deepcopy([[], [[]]]))
functions = [len, lambda: 1]
print(deepcopy([print])[0] is print, copy.copy(True), deepcopy(1.5), deepcopy(range(3)))
print([p.value for p in map(copy.copy, root.kids)])


def maybe(n):
    return [n] if n else None


for n in 0, 1:
    print(deepcopy(maybe(n)), copy.copy(maybe(n)))
