"""Dicts and sets whose keys are str or None, also inside tuples."""


class Node:
    def __init__(self, name=None):
        self.name = name


nodes = [Node("a"), Node(), Node("é"), Node("a" * 30), Node(), Node("b"), Node("")]
counts = {}
for node in nodes + nodes[:3]:
    counts[node.name] = counts.get(node.name, 0) + 1
print(counts, counts[None], counts["a"], "" in counts, "c" in counts, None in counts, len(counts))
seen = {node.name for node in nodes}
print(len(seen), None in seen, "é" in seen, "zz" in seen)
seen.discard(None)
print(None in seen, sorted(seen))
pairs = {}
for i, node in enumerate(nodes):
    pairs[node.name, i % 2] = i
    pairs.setdefault((None, i), []) if False else None
print(pairs, (None, 1) in pairs, ("b", 1) in pairs, ("b", 0) in pairs)
print(pairs == dict(pairs), (nodes[0].name, 1) == (nodes[1].name, 1), (nodes[1].name, 1) == (nodes[4].name, 1))
try:
    print(counts["missing"])
except KeyError as error:
    print(error)
del counts[None]
try:
    print(counts[nodes[1].name])
except KeyError as error:
    print(error)
for key in list(counts):
    counts.pop(key)
counts[None] = 5
print(counts, counts.pop(None), counts)
joined = "".join(nodes[0].name for _ in range(3))
table = {nodes[0].name: 1, nodes[1].name: 2}
table.update({joined: 3, None: 4})
print(table, table[joined], {k: v for k, v in table.items() if k is not None})
