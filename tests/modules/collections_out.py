from collections import defaultdict, deque, Counter, OrderedDict

class Keeper:
    def __init__(self):
        self.counts = Counter()
    def add(self, word):
        self.counts[word] += 1
        return self.counts
    def fresh(self):
        return Counter(self.counts)

KEPT = [1, 2]

def groups(words):
    out = defaultdict(list)
    for w in words:
        out[len(w)].append(w)
    return out

def shared():
    out = defaultdict(list)
    out["k"] = KEPT
    return out

def nested(pairs):
    out = defaultdict(Counter)
    for a, b in pairs:
        out[a][b] += 1
    return out

def table(pairs):
    out = defaultdict(lambda: 0)
    for a, b in pairs:
        out[a] += b
    return out

def ends(n, limit):
    d = deque(range(n), maxlen=limit)
    d.appendleft(-1)
    return d

def plain(n):
    d = deque()
    for i in range(n):
        d.append(str(i))
        d.appendleft(None)
    return d

def order(words):
    o = OrderedDict()
    for w in words:
        o[w] = len(w)
    if words:
        o.move_to_end(words[0])
    return o

def maybe(n):
    if n > 2:
        return Counter("x" * n), deque([n])
    return None

def empty():
    return Counter(), defaultdict(int), deque(), OrderedDict()

if __name__ == "__main__":
    k = Keeper(); k.add("a"); k.fresh()
    groups(["a"]); shared(); nested([("a", "b")]); table([("a", 1)]); ends(5, 3); plain(2); order(["a"]); maybe(1); maybe(3); empty()
