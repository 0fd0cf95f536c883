# A function that puts what it is given into what it is given, used for two kinds: each container keeps its own kind.
def push(heap, item):
    heap.append(item)
    up(heap, len(heap) - 1)


def up(heap, i):
    while i > 0:
        parent = (i - 1) // 2
        if not heap[i] < heap[parent]:
            return
        heap[i], heap[parent] = heap[parent], heap[i]
        i = parent


def pop(heap):
    last = heap.pop()
    if not heap:
        return last
    first, heap[0] = heap[0], last
    down(heap, 0)
    return first


def down(heap, i):
    n = len(heap)
    while 2 * i + 1 < n:
        child = 2 * i + 1
        if child + 1 < n and heap[child + 1] < heap[child]:
            child += 1
        if not heap[child] < heap[i]:
            return
        heap[i], heap[child] = heap[child], heap[i]
        i = child


class Job:
    def __init__(self, rank, name):
        self.rank = rank
        self.name = name

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"{self.name}@{self.rank}"


def remember(table, key, value):
    table[key] = value
    return table


jobs = []
for rank, name in ((5, "e"), (1, "a"), (4, "d"), (2, "b")):
    push(jobs, Job(rank, name))
texts = []
for text in "the quick brown fox".split():
    push(texts, text)
pairs = []
for k in range(6):
    push(pairs, [k * 7 % 5, str(k)])
numbers = []
for k in (2.5, 1.5, 0.5):
    push(numbers, k)
first = pop(jobs)
print(first.name.upper(), first, pop(jobs), jobs)
word = pop(texts)
print(word + "!", len(word), texts)
pair = pop(pairs)
pair.append(pair[1] * 2)
print(pair, pair[1:] + pop(pairs), pairs)
print(pop(numbers) / 2, sum(numbers))
print(sorted(remember({}, 1, "one").items()), remember({}, "a", [1])["a"][0] + 1)
nested, other = [], []
push(nested, [1, 2])
push(nested, [0, 5])
push(other, ["x"])
print(sum(pop(nested)), "".join(pop(other)))
