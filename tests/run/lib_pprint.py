# pprint: widths, indents, classes of collections
import pprint
from collections import *
data = [("alpha", {"x": 1, "y": [1, 2, 3]}), ("beta", {"x": 20 ** 30, "y": []})] * 3
pprint.pprint(data)
pprint.pprint(data, width=40)
pprint.pprint(data, indent=4)
pprint.pprint(data, depth=2)
pprint.pprint(data, width=30, compact=True)
print(pprint.pformat(list(range(100)), compact=True))
pprint.pprint({1, 2, 3})
pprint.pprint(set(range(50)))
pprint.pprint(frozenset(range(50)))
pprint.pprint({"z": 1, "a": 2}, sort_dicts=False)
pprint.pp({"z": 1, "a": 2})
pprint.pprint(Counter("the quick brown fox jumps over the lazy dog"))
d = defaultdict(list)
for i in range(30):
    d[i % 7].append("item%d" % i)
pprint.pprint(d)
pprint.pprint(OrderedDict((str(i) * 5, i) for i in range(12)))
pprint.pprint(deque(range(40)))
pprint.pprint(deque(range(40), maxlen=40))
pprint.pprint(b"hello bytes " * 10)
pprint.pprint({"text": "some words and more words\nsecond line which is quite long, really, it is so long that it has to be split\n", "n": 3})
printer = pprint.PrettyPrinter(indent=2, width=50)
printer.pprint({"k%d" % i: {"v": i, "w": [i] * i} for i in range(6)})
pprint.pprint({1: "a", "b": 2, None: 3})
