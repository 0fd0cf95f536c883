import heapq
from heapq import heappush, heappop, nlargest, nsmallest, merge, heapify, heappushpop, heapreplace
print(nlargest(2, [3, 1, 4, 1, 5]), nsmallest(2, [3, 1, 4, 1, 5]), nlargest(0, [1]), nsmallest(-1, ["a"]), nlargest(9, []))
print(nlargest(2, ["aaa", "b", "cc", "ddd"], key=len), nsmallest(2, ["aaa", "b", "cc"], key=lambda s: -len(s)))
print(list(merge([1, 4, 7], [2, 5], [3])), list(merge([], [1.5])), list(merge(["b", "a"], ["c"], reverse=True)))
print(list(heapq.merge(["a", "ccc"], ["bb", "dddd"], key=len)))
for x in merge(range(0, 6, 2), range(1, 6, 2)):
    print(x, end=" ")
print()
class Job:
    def __init__(self, priority, name):
        self.priority = priority
        self.name = name
    def __lt__(self, other):
        return self.priority < other.priority
    def __repr__(self):
        return f"Job({self.priority}, {self.name!r})"
h = []
for p, n in [(3, "c"), (1, "a"), (2, "b"), (1, "z")]:
    heappush(h, Job(p, n))
print(heappop(h), heappushpop(h, Job(0, "q")), heapreplace(h, Job(9, "w")), h)
t = []
heappush(t, (2, "x")); heappush(t, (1, "y")); heappush(t, (1, "b"))
print(heappop(t), t)
print(nsmallest(2, h, key=lambda j: j.name))
try:
    heappop([])
except IndexError as e:
    print(e)
graph = {"a": [("b", 7), ("c", 3)], "b": [("d", 2)], "c": [("b", 1), ("d", 8)], "d": []}
def dijkstra(graph, start):
    dist = {node: float("inf") for node in graph}
    dist[start] = 0
    queue = [(0, start)]
    while queue:
        d, node = heappop(queue)
        if d > dist[node]:
            continue
        for nxt, w in graph[node]:
            nd = d + w
            if nd < dist[nxt]:
                dist[nxt] = nd
                heappush(queue, (nd, nxt))
    return dist
print(dijkstra(graph, "a"))
