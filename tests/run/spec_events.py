"""A simulation of events, and a graph library beside it: two heaps and two queues that hold different things."""
import heapq
import random
from collections import deque, namedtuple, Counter
from itertools import count

Event = namedtuple("Event", "time kind who")


class Graph:
    class Edge:
        __slots__ = "to", "weight"

        def __init__(self, to, weight):
            self.to = to
            self.weight = weight

        def __repr__(self):
            return f"->{self.to}({self.weight})"

    def __init__(self, directed=False):
        self._nodes = {}
        self.directed = directed

    def __getitem__(self, node):
        return self._nodes[node]

    def __contains__(self, node):
        return node in self._nodes

    def __len__(self):
        return len(self._nodes)

    def __iter__(self):
        yield from self._nodes

    def add_edge(self, a, b, weight=1):
        self._nodes.setdefault(a, []).append(self.Edge(b, weight))
        self._nodes.setdefault(b, [])
        if not self.directed:
            self._nodes[b].append(Graph.Edge(a, weight))
        return self

    def bfs(self, start):
        seen = {start}
        queue = deque([(start, 0)])
        while queue:
            node, depth = queue.popleft()
            yield node, depth
            for edge in self[node]:
                if edge.to not in seen:
                    seen.add(edge.to)
                    queue.append((edge.to, depth + 1))

    def dijkstra(self, start, goal=None):
        distance = {start: 0}
        previous = {}
        heap = [(0, start)]
        while heap:
            d, node = heapq.heappop(heap)
            if node == goal:
                break
            if d > distance.get(node, float("inf")):
                continue
            for edge in self[node]:
                nd = d + edge.weight
                if nd < distance.get(edge.to, float("inf")):
                    distance[edge.to] = nd
                    previous[edge.to] = node
                    heapq.heappush(heap, (nd, edge.to))
        if goal is None:
            return distance
        path = [goal]
        while path[-1] != start:
            path.append(previous[path[-1]])
        return distance[goal], path[::-1]

    def components(self):
        left = set(self)
        result = []
        while left:
            part = {node for node, _ in self.bfs(min(left))}
            result.append(sorted(part))
            left -= part
        return result

    def topological(self):
        indegree = Counter({node: 0 for node in self})
        for node in self:
            for edge in self[node]:
                indegree[edge.to] += 1
        ready = [n for n in indegree if not indegree[n]]
        order = []
        while ready:
            ready.sort(reverse=True)
            node = ready.pop()
            order.append(node)
            for edge in self[node]:
                indegree[edge.to] -= 1
                if indegree[edge.to] == 0:
                    ready.append(edge.to)
        if len(order) != len(self):
            raise ValueError("cycle")
        return order


class Process:
    ids = count()

    def __init__(self, sim, name=None):
        self.sim = sim
        self.id = next(self.ids)
        self.name = name or f"{self.__class__.__name__.lower()}-{self.id}"

    def handle(self, event):
        method = getattr(self, "on_" + event.kind, None) if False else self.methods().get(event.kind)
        if method is None:
            raise LookupError(f"{self.name} cannot handle {event.kind}")
        return method(event)

    def methods(self):
        return {}

    def __lt__(self, other):
        return self.id < other.id

    def __str__(self):
        return self.name


class Customer(Process):
    def __init__(self, sim, patience):
        super().__init__(sim)
        self.patience = patience
        self.served = None

    def methods(self):
        return {"arrive": self.on_arrive, "leave": self.on_leave, "done": self.on_done}

    def on_arrive(self, event):
        self.arrived = event.time
        self.sim.shop.enter(self)

    def on_leave(self, event):
        if self.served is None:
            self.sim.shop.give_up(self)

    def on_done(self, event):
        self.sim.shop.finish(self)


class Shop(Process):
    def __init__(self, sim, clerks):
        super().__init__(sim, "shop")
        self.free = clerks
        self.queue = deque()
        self.stats = {"served": 0, "lost": 0, "waits": []}

    def enter(self, customer):
        self.queue.append(customer)
        self.sim.at(customer.patience, "leave", customer)
        self.serve()

    def serve(self):
        while self.free and self.queue:
            customer = self.queue.popleft()
            customer.served = self.sim.now
            self.stats["waits"].append(self.sim.now - customer.arrived)
            self.free -= 1
            self.sim.at(3 + self.sim.random.randint(0, 4), "done", customer)

    def give_up(self, customer):
        self.queue.remove(customer)
        self.stats["lost"] += 1
        self.sim.trace("%s leaves", customer)

    def finish(self, customer):
        self.free += 1
        self.stats["served"] += 1
        self.serve()


class Simulation:
    def __init__(self, seed, clerks=2, verbose=False):
        self.random = random.Random(seed)
        self.now = 0
        self.heap = []
        self.order = count()
        self.verbose = verbose
        self.lines = []
        self.shop = Shop(self, clerks)

    def trace(self, text, *args):
        line = f"{self.now:>5}: " + (text % args)
        self.lines.append(line)
        if self.verbose:
            print(line)

    def at(self, delay, kind, who):
        heapq.heappush(self.heap, (self.now + delay, next(self.order), Event(self.now + delay, kind, who)))

    def run(self, until):
        while self.heap and self.heap[0][0] <= until:
            self.now, _, event = heapq.heappop(self.heap)
            event.who.handle(event)
        return self.shop.stats


streets = Graph()
for line in "a-b:4 a-c:2 c-b:1 b-d:5 c-d:8 d-e:3 x-y:1".split():
    ends, weight = line.split(":")
    p, q = ends.split("-"); streets.add_edge(p, q, int(weight))
print(len(streets), streets["a"], "a" in streets, "q" in streets, list(streets.bfs("a")))
print(streets.dijkstra("a", "e"), streets.dijkstra("a"), streets.components())
tasks = Graph(directed=True)
for before, after in [("wash", "dry"), ("dry", "fold"), ("sort", "wash"), ("fold", "store")]:
    tasks.add_edge(before, after)
print(tasks.topological())
try:
    tasks.add_edge("store", "sort").topological()
except ValueError as error:
    print("ValueError", error)

sim = Simulation(42, verbose=True)
time = 0
for _ in range(30):
    time += sim.random.randint(0, 3)
    sim.at(time, "arrive", Customer(sim, sim.random.choice([5, 9, 14])))
stats = sim.run(200)
print({k: (v if isinstance(v, int) else round(sum(v) / len(v), 3)) for k, v in stats.items()}, sim.now, len(sim.lines))
results = [Simulation(seed, clerks=1 + seed % 2).run(10)["served"] for seed in range(4)]
print(results, Customer(sim, 3), sorted([Customer(sim, 1), sim.shop])[0])
try:
    sim.shop.handle(Event(0, "dance", sim.shop))
except LookupError as error:
    print(error)
