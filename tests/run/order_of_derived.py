# in sorts, heaps and containers the reflected order of a derived class is asked first; which pair of two sequences is ordered
import functools
import heapq


class A:
    def __init__(self, k):
        self.k = k

    def __lt__(self, other):
        print("A.lt", end=" ")
        return self.k < other.k


class B(A):
    def __gt__(self, other):
        print("B.gt", end=" ")
        return self.k > other.k


class C(A):
    def __gt__(self, other):
        print("C.no", end=" ")
        return NotImplemented

    def __le__(self, other):
        print("C.le", end=" ")
        return self.k <= other.k


class D(A):
    pass


def kinds():
    return [A(3), B(2), C(4), D(1), B(5), A(0), C(-1)]


print([x.k for x in sorted(kinds())])
print([x.k for x in sorted(kinds(), reverse=True)])
print(max(kinds()).k, min(kinds()).k)
heap = kinds()
heapq.heapify(heap)
print([heapq.heappop(heap).k for _ in range(7)])
for x in kinds():
    print([(x, 1) < (y, 1) for y in kinds()], [x] < [B(1)])
try:
    print([(A(1),) <= (x,) for x in kinds()])
except TypeError as e:
    print(e)


@functools.total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


class Beta(Version):
    def __lt__(self, other):
        print("beta", end=" ")
        return self.parts <= other.parts and not self.parts == other.parts


print([v.parts for v in sorted([Version(2, 1), Beta(2, 0), Version(1), Beta(3), Version(2, 0)])])
print([Version(2)] >= [Beta(2)], (Beta(1), 0) > (Version(1), 0))


class V:
    def __init__(self, k):
        self.k = k

    def __eq__(self, other):
        print("eq", end=" ")
        return self.k == other.k

    def __lt__(self, other):
        print("lt", end=" ")
        return self.k < other.k

    def __gt__(self, other):
        print("gt", end=" ")
        return self.k > other.k


print([V(1), V(2)] < [V(1), V(3)], [V(1)] > [V(1)], (V(2), V(1)) > (V(2), V(0)), [[V(1)], [V(2)]] < [[V(1)], [V(4)]])
print([] < [V(1)], [V(1), V(2)] < [V(1)], (V(1), [V(2)]) < (V(1), [V(3)]))
