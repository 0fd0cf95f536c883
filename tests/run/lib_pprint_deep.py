# pprint: depths, what is no container, deeper structures
import pprint
from collections import namedtuple
from dataclasses import dataclass
P = namedtuple("P", "x y")
@dataclass
class D:
    a: int
    b: str
pprint.pprint([P(1, 2), P(3, 4)])
pprint.pprint([D(1, "x"), D(2, "y")])
xs = [1, 2]
pprint.pprint([[], {}, (), set(), frozenset(), "", b"", None, True, 1.5, 2j, xs] * 5)
pprint.pprint([[[[[[1]]]]]], depth=3)
pprint.pprint({"a": {"b": {"c": {}}}}, depth=2)
pprint.pprint({"a": {"b": {"c": {}}}}, width=1)
pprint.pprint(["short", "a much longer text that needs to be broken into several lines because of its length"], width=40)
pprint.pprint({"k": "a much longer text that needs to be broken into several lines because of its length"}, width=40)
print(pprint.pformat("a much longer text that needs to be broken", width=20))
print(pprint.pformat("nospacesatallinthistextthatistoolong", width=20))
print(pprint.pformat([1000000, 2], underscore_numbers=True))
pprint.pprint([("é" * 30, "日本" * 20)])
pprint.pprint([(i, str(i), float(i)) for i in range(12)])
pprint.pprint({i: {j: i * j for j in range(5)} for i in range(4)})
pprint.pprint({(1, 2): [3], (0, 5): [4]})
r = [1]
r2 = [r, r]
pprint.pprint(r2)
class Node:
    def __init__(self): self.v = 1
    def __repr__(self): return "Node<%d>" % self.v
pprint.pprint([Node()] * 15)
pprint.pprint(Node())
pprint.pprint(5)
pprint.pprint(None)
for bad in (lambda: pprint.PrettyPrinter(indent=-1), lambda: pprint.PrettyPrinter(width=0), lambda: pprint.PrettyPrinter(depth=0)):
    try:
        bad()
    except ValueError as e:
        print(e)
matrix = [[i * j for j in range(10)] for i in range(10)]
pprint.pprint(matrix)
pprint.pprint(matrix, indent=3, width=50)
