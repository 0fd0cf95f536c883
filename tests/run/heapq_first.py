import heapq
from heapq import heappush, heappop
h = []
for x in [5, 2, 8, 1, 9, 3]:
    heappush(h, x)
print([heappop(h) for _ in range(len(h))])
q = []
heapq.heappush(q, (2, "b"))
heapq.heappush(q, (1, "a"))
print(heapq.heappop(q), q)
xs = [3.5, 1.5, 2.5]
heapq.heapify(xs)
print(xs, heapq.heapreplace(xs, 9.0), heapq.heappushpop(xs, 0.5), heapq.nsmallest(2, xs))
heappop(h)
