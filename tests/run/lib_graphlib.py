from graphlib import TopologicalSorter, CycleError
import graphlib
graph = {"D": {"B", "C"}, "C": {"A"}, "B": {"A"}}
order = list(TopologicalSorter(graph).static_order())
print(order[0], order[-1], sorted(order))
print(list(TopologicalSorter({1: [2, 3], 2: [4], 3: [4], 5: []}).static_order()), tuple(TopologicalSorter({}).static_order()))
t = TopologicalSorter()
t.add("a", "b", "c"); t.add("b", "c"); t.add("z"); t.add("a", "d")
t.prepare()
while t.is_active():
    ready = t.get_ready()
    print(ready, t.get_ready(), bool(t))
    for n in ready:
        t.done(n)
print(t.is_active(), bool(t))
def trial(f):
    try:
        print(f())
    except ValueError as e:
        print(type(e).__name__, e.args)
trial(lambda: list(TopologicalSorter({1: [2], 2: [3], 3: [1], 4: [1]}).static_order()))
trial(lambda: TopologicalSorter({"x": ["x"]}).prepare())
trial(lambda: TopologicalSorter({"a": ["b"], "b": ["c", "d"], "d": ["e", "b"]}).prepare())
trial(lambda: t.prepare()); trial(lambda: t.add("q")); trial(lambda: t.done("nope")); trial(lambda: t.done("a"))
u = TopologicalSorter({"a": ["b"]})
trial(lambda: u.get_ready()); trial(lambda: u.is_active()); trial(lambda: u.done("a"))
u.prepare(); trial(lambda: u.done("a")); print(u.get_ready()); u.done("b"); print(u.get_ready())
try:
    list(TopologicalSorter({1: {2}, 2: {1}}).static_order())
except CycleError as e:
    print(e, e.args[1])
for node in graphlib.TopologicalSorter({("t", 1): [("t", 0)]}).static_order():
    print(node)
