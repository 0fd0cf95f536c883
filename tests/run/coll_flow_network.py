# a defaultdict of defaultdicts whose keys may be None where it is asked
from collections import defaultdict, deque

INF = float("inf")


class Graph:
    def __init__(self, edges):
        self.adj = {}
        for e in edges:
            self.add_edge(*e)

    def add_edge(self, u, v, w=1):
        self.adj.setdefault(u, {})
        self.adj.setdefault(v, {})
        self.adj[u][v] = w

    @property
    def edges(self):
        return [(u, v, w) for u, nbrs in self.adj.items() for v, w in nbrs.items()]


def max_flow(g, s, t):
    cap = defaultdict(lambda: defaultdict(int))
    for u, v, w in g.edges:
        cap[u][v] += w
        cap[v][u] += 0
    flow = 0
    while True:
        parent = {s: None}
        q = deque([s])
        while q and t not in parent:
            u = q.popleft()
            for v, c in cap[u].items():
                if c > 0 and v not in parent:
                    parent[v] = u
                    q.append(v)
        if t not in parent:
            return flow
        push = INF
        v = t
        while parent[v] is not None:
            push = min(push, cap[parent[v]][v])
            v = parent[v]
        v = t
        while parent[v] is not None:
            cap[parent[v]][v] -= push
            cap[v][parent[v]] += push
            v = parent[v]
        flow += push


print(max_flow(Graph([("s", "a", 10), ("s", "b", 5), ("a", "b", 15), ("a", "t", 5), ("b", "t", 10)]), "s", "t"))
print(max_flow(Graph([("s", "a", 1.5), ("a", "t", 2)]), "s", "t"))
