"""Classes derived from deque, Counter, OrderedDict, defaultdict, ChainMap: their texts and copies."""
from collections import deque, Counter, OrderedDict, defaultdict, ChainMap
import copy
class Q(deque): pass
class C(Counter):
    def top(self): return self.most_common(1)
class O(OrderedDict): pass
class D(defaultdict): pass
class M(ChainMap): pass
print(Q([1]), Q("ab", 1), Q(), Q([1]).copy(), copy.copy(Q([2])), type(Q().copy()).__name__)
print(C("aab"), C(), C("aab").copy(), C("ab").copy().top(), copy.copy(C("a")), C("a") + C("a"))
print(O(a=1), O(), O(a=1).copy(), type(copy.copy(O())).__name__)
print(D(int, {1: 2}), D(), D(list).copy())
print(M({1: 2}), M())
print(deque([1]), Counter("a"), OrderedDict(a=1), defaultdict(int), ChainMap({1: 2}))
