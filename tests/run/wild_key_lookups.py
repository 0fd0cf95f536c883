# Keys that are looked for with instances made elsewhere, of other values.
class Leaf:
    def __init__(self, value):
        self.value = value
    def __eq__(self, other):
        return isinstance(other, Leaf) and self.value == other.value
    def __hash__(self):
        return hash(self.value)
table = {}
for key in (1, Leaf(1), Leaf("z"), (Leaf(1), 0)):
    table[key] = 5
print(table[Leaf(1)], table.get(Leaf("z")), Leaf(1) in table, Leaf("q") in table, (Leaf(1), 0) in table)
s = {Leaf(1), Leaf("a")}
print(Leaf("a") in s, Leaf(1) in s, len(s), table.pop(Leaf(1)), [Leaf(1), Leaf("b")].index(Leaf("b")))
