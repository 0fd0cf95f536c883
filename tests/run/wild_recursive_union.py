# Data of everything in everything: texts, keys and comparisons look into it level by level, and end.
def grow(kind, depth):
    if depth == 0:
        return {"n": 1, "s": "x", "f": 2.5}.get(kind)
    if kind == "list":
        return [grow(k, depth - 1) for k in ("n", "dict", "tuple")]
    if kind == "dict":
        return {k: grow(k, depth - 1) for k in ("s", "list", "f")}
    if kind == "tuple":
        return (grow("n", 0), grow("list", depth - 1), {1: grow("dict", depth - 1)})
    return grow(kind, 0)


class Leaf:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return isinstance(other, Leaf) and self.value == other.value

    def __hash__(self):
        return hash(self.value)

    def __repr__(self):
        return f"<{self.value!r}>"


data = grow("list", 4)
print(data)
print(data == grow("list", 4), data == grow("list", 3), repr(grow("tuple", 3)) == "%r" % (grow("tuple", 3),))
table = {}
for key in (1, "a", (1, "a"), (2, (3, "b")), 2.5, None, Leaf(1), Leaf(7), (Leaf(1), 0)):
    table[key] = [key, {"of": key}]
print(len(table), table[Leaf(1)], (Leaf(1), 0) in table, (Leaf(2), 0) in table)
for key in list(table):
    value = table[key][1]["of"]
    if isinstance(value, tuple) and value[0] == Leaf(1):
        table[value[0]] = table.pop(key)
print(table)
try:
    table[[1]] = 2
except TypeError as e:
    print(e)
