# Methods called extend and join that are not those of list and str, given a generator expression.
from collections import UserList, deque


class Bag:
    def __init__(self):
        self.items = [7, 1]

    def extend(self, more):
        for x in more:
            self.items.append(x)
        return self

    def __repr__(self):
        return f"Bag({self.items})"


bag = Bag()
print(bag.extend(bag.items[n - 2] - bag.items[n - 1] for n in range(2, 7)))
d = deque([7, 1], maxlen=5)
d.extend(d[-2] - d[-1] for n in range(2, 9))
print(d)
d.extendleft(d[0] + len(d) for n in range(3))
print(d)
u = UserList([1])
u.extend(i for i in range(3))
print(u)
xs = [7, 1]
xs.extend(xs[n - 2] - xs[n - 1] for n in range(2, 6))
print(xs)


def fails():
    d = deque([1])
    xs = [1]
    for target in (d, xs):
        try:
            target.extend(1 // (2 - i) for i in range(4))
        except ZeroDivisionError as e:
            print(target, e)


fails()
for target in (Bag(), [0], deque([0])):
    target.extend(i * i for i in range(3))
    print(target)
