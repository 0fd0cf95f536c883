class Table:
    def __init__(self):
        self.rows = {}
        self.seen = set()
        self.count = 0
    def add(self, k, v):
        if k in self.seen:
            self.rows[k].append(v)
        else:
            self.seen.add(k)
            self.rows[k] = [v]
        self.count += 1
    def best(self):
        best = None
        for k in self.rows:
            if best is None or len(self.rows[k]) > len(self.rows[best]):
                best = k
        return best
t = Table()
for i, w in enumerate("a b a c b a".split()):
    t.add(w, i)
print(t.rows, sorted(t.seen), t.count, t.best())
class Node:
    def __init__(self, name):
        self.name = name
        self.kids = {}
def insert(root, path):
    n = root
    for p in path:
        if p not in n.kids:
            n.kids[p] = Node(p)
        n = n.kids[p]
    return n
root = Node("")
for word in ["abc", "abd", "x"]:
    insert(root, word)
def show(n, depth):
    for k in sorted(n.kids):
        print(" " * depth + k)
        show(n.kids[k], depth + 1)
show(root, 0)
points = {}
for i in range(4):
    n = Node(str(i))
    points[n] = i
print(sorted(points.values()), [points[p] for p in points])
