"""Loops whose tests call, look at characters, walk dicts; enumerate whose index is used in other ways."""
import heapq
import math


class Queue:
    def __init__(self, items):
        self.items = items
        self.asked = 0

    def __bool__(self):
        self.asked += 1
        return self.asked < 5 and bool(self.items)

    def __len__(self):
        return 3

    def left(self):
        self.asked += 1
        return len(self.items) - self.asked


def drain(queue):
    out = []
    while queue:
        out.append(queue.items.pop())
    while not queue.left() < -6:
        out.append(queue.asked)
    return out, queue.asked


def spans(text):
    out, i = [], 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out.append(text[i] + (str(j - i) if j - i > 1 else ""))
        k = -1
        while -k <= len(text) and (text[k].isdigit() or text[k] == "." or text[k] > "é"):
            k -= 1
        out.append(k)
        i = j
    return out


def past_end(text):
    i = 0
    while text[i] != "x" or text[i + 1] < "b":
        i += 1
    return i


def counted(xs):
    found = []
    for i, x in enumerate(xs):
        found.append(xs[i] + x)
    for k, x in enumerate(xs):
        if x == 2:
            k += 10
        found.append(k)
    for n, x in enumerate(xs):
        if x == 3:
            break
    for i, row in enumerate([xs, xs[:1]]):
        for i, x in enumerate(row):
            found.append(i)
        found.append(i)
    return found, n


def shrinking(xs):
    seen = []
    for i, x in enumerate(xs):
        seen.append((i, x))
        if i < 2:
            xs.pop()
    return seen


def keys(d):
    total = ""
    for k in d:
        if k == "skip":
            continue
        if k == "stop":
            break
        total += k if d[k] else "(" + k + ")"
    return sorted(d, key=len), any(len(k) > 3 for k in d), total


def apply(f, x):
    return f(x)


print(drain(Queue([1, 2, 3, 4, 5, 6])))
print(spans("aab.1"), spans(""), spans("ééü😀😀"))
for text in ("abxc", "xaxb", "ab", "ax"):
    try:
        print(past_end(text))
    except IndexError as e:
        print(e)
print(counted([1, 2, 3]), shrinking([1, 2, 3, 4, 5]))
print(keys({"a": 1, "skip": 2, "bb": 0, "stop": 1, "z": 1}), keys({}))
d = {1: "a", 2: "b"}
try:
    for k in d:
        d[k + 10] = "c"
except RuntimeError as e:
    print(e, d)
try:
    print(apply(math.exp, 1.0) > 2.7, apply(math.sqrt, 16.0), apply(math.exp, 1000.0))
except OverflowError as e:
    print(e)
try:
    apply(math.sqrt, -1.0)
except ValueError as e:
    print(e)
heap = [3, 1, 2]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heap, heapq.heappop(heap), heapq.nsmallest(2, heap))
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
try:
    heapq.heappush([("a", 1)], (1, 2))
except TypeError as e:
    print(e)
