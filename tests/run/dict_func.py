def invert(d):
    out = {}
    for k, v in d.items():
        out.setdefault(v, []).append(k)
    return out
print(invert({"a": 1, "b": 1, "c": 2}), invert({1: "x"}), invert({}))
memo = {}
def fib(n):
    if n in memo:
        return memo[n]
    r = n if n < 2 else fib(n - 1) + fib(n - 2)
    memo[n] = r
    return r
print(fib(90), len(memo))
def default(x, cache={}):
    if x not in cache:
        cache[x] = x * 2
    return cache
print(default(1), default(2), default(1))
graph = {1: [2, 3], 2: [4], 3: [4], 4: []}
def bfs(g, start):
    seen = {start}
    todo = [start]
    order = []
    while todo:
        n = todo.pop(0)
        order.append(n)
        for m in g[n]:
            if m not in seen:
                seen.add(m)
                todo.append(m)
    return order, seen
print(bfs(graph, 1))
def pick(flag):
    if flag:
        return {"a": 1}
    return None
r = pick(True)
if r is not None:
    print(r["a"])
print(pick(False))
def total(d):
    t = 0
    for k in d:
        t += d[k]
    return t
print(total({1: 2, 3: 4}), total({"x": 1.5}), total({}))
big = {}
for i in range(2000):
    big[i] = i
for i in range(0, 2000, 3):
    del big[i]
print(len(big), sum(big), list(big)[:5], big.get(3), big.get(4))
