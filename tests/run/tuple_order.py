"""Tuples compared part by part: the first parts that differ decide; with a NaN every order is false."""
import heapq

nan = float("nan")
ints = [(1, 2), (1, 3), (2, 0), (2**70, 1), (2**70, 2), (-(2**70), 5), (1, 2**63), (1, -(2**63))]
texts = [(1, "b"), (1, "a"), (0, "z"), (1, "b\u00e9"), (1, ""), (1, "b")]
floats = [(1.5, 2), (nan, 1), (1.5, 1), (-0.0, 3), (0.0, 3), (float("inf"), 0), (1.5, 2**80)]
pairs = [(True, 0.5), (False, 0.5), (True, nan), (False, -1.0)]
nested = [((1, "x"), 2.5), ((1, "x"), nan), ((1, "w"), 9.0), ((0, "x"), 9.0)]


def show(a, b):
    return [a < b, a <= b, a > b, a >= b, a == b, a != b]


for a in ints:
    print([show(a, b) for b in ints])
for a in texts:
    print([show(a, b) for b in texts])
for i, a in enumerate(floats):
    print([show(a, b) for k, b in enumerate(floats) if i != k])
for i, a in enumerate(pairs):
    print([show(a, b) for k, b in enumerate(pairs) if i != k])
for i, a in enumerate(nested):
    print([show(a, b) for k, b in enumerate(nested) if i != k])
heap = []
state = 1
for i in range(60):
    state = (state * 69069 + 1) & 0xFFFFFFFF
    heapq.heappush(heap, (state % 7, "abc"[state % 3], i))
print([heapq.heappop(heap) for i in range(60)])
print(max((len(w), w) for w in "the quick brown fox jumps".split()), (1, 2) == (1, 2), (1, 2) != (1, 3))
