import queue
from queue import Queue, PriorityQueue, LifoQueue, Empty, Full, SimpleQueue
q = Queue()
for i in range(5): q.put(i)
while not q.empty(): print(q.get(), q.qsize())
s = LifoQueue(maxsize=2)
s.put("a"); s.put("b")
print(s.full(), s.maxsize)
try:
    s.put("c", block=False)
except Full as e:
    print("full", repr(e), type(e).__name__)
try:
    s.put("c", timeout=0.01)
except queue.Full: print("full again")
print(s.get(), s.get())
try: s.get_nowait()
except queue.Empty as e: print("empty", repr(e), str(e) == "")
p = PriorityQueue()
p.put((3, "c")); p.put((1, "z")); p.put((1, "a")); p.put((2, "b"))
print(p.queue)
out = []
while p.qsize(): out.append(p.get())
print(out)
class Task:
    def __init__(self, n, name): self.n, self.name = n, name
    def __lt__(self, other): return self.n < other.n
    def __repr__(self): return f"Task({self.n}, {self.name})"
pt = PriorityQueue()
for n, name in [(5, "x"), (2, "y"), (9, "z")]: pt.put(Task(n, name))
print(pt.get(), pt.get(), pt.queue)
q.task_done()
for i in range(4): q.task_done()
try: q.task_done()
except ValueError as e: print(e)
q.join()
try: q.get(timeout=-1)
except ValueError as e: print(e)
f = SimpleQueue()
f.put(1); f.put(2); print(f.get(), f.qsize(), f.empty()); print(f.get(), f.empty())
try: f.get(False)
except Empty: print("E")
def bfs(graph, start):
    q = Queue(); q.put(start); seen = {start}; order = []
    while not q.empty():
        v = q.get(); order.append(v)
        for w in graph[v]:
            if w not in seen: seen.add(w); q.put(w)
    return order
print(bfs({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, "a"))
class Unique(Queue):
    def _init(self, maxsize): self.queue = set()
    def _put(self, item): self.queue.add(item)
    def _get(self): return self.queue.pop()
u = Unique(); u.put(3); u.put(3); print(u.qsize(), u.get())
m = Queue()
m.put((1, "x")); m.put(None)
for item in iter(m.get, None): print(item)
print(list(Queue().queue), len(m.queue))
