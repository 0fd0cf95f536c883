# any() and all() ask the items' own __bool__ and __len__; attributes that hold ranges are written.
from collections import Counter, deque


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        if self.n < 0:
            raise ValueError("below")
        return self.n


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked", self.value)
        return self.value


class Plain:
    pass


print(all([deque()]), any([deque()]), all((deque([1]), deque())), all(x for x in [deque(), deque([2])]))
print(all([Sized(0)]), any([Sized(0), Sized(2)]), any(Sized(n) for n in range(3)), all({1: Sized(0)}.values()))
print(any([Truth(False), Truth(True), Truth(False)]), all([Truth(True), Truth(False), Truth(True)]))
print(any([Plain()]), all([Plain(), Plain()]), any([Counter()]), all([Counter("a"), Counter()]))
mixed = [Sized(0), 0, None, "", Truth(False), Plain(), 5]
print(any(mixed), any(mixed[:5]), all(mixed), all(mixed[5:]), [bool(x) for x in mixed])
try:
    print(any([Sized(0), Sized(-1), Sized(5)]))
except ValueError as error:
    print("raised", error)
print(any(map(Sized, [0, 0])), all(filter(None, [Sized(0), Sized(3)])), not any([Sized(0)]) and all([]))


class Holder:
    late = range(2)

    def __init__(self, span, next=None):
        self.span, self.next = span, next


holder = Holder(range(3), Holder(range(5, 1, -2)))
print(list(holder.span), holder.next.span, holder.next.next)
holder.span = range(2**70, 2**70 + 2)
holder.next.span, holder.span = holder.span, holder.next.span
print(holder.span, holder.next.span, len(holder.next.span))
holder.late = range(0)
print(holder.late, Holder.late, holder.next.late)
del holder.span
print(hasattr(holder, "span"))
