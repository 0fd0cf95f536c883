# reversed() of instances: __reversed__, or __len__ and __getitem__.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __reversed__(self):
        for i in range(self.n, 0, -1):
            yield i

    def __iter__(self):
        return iter(range(1, self.n + 1))


class Seq:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


class Turned(Seq):
    def __reversed__(self):
        return reversed([x * 2 for x in self.items])


class Neither:
    def __iter__(self):
        return iter([1])


print(list(reversed(Countdown(3))), tuple(reversed(Countdown(0))), sum(reversed(Countdown(4))))
for x in reversed(Seq("aé☃")):
    print(x, end=" ")
else:
    print("end")
print(list(reversed(Seq([]))), [x for x in reversed(Seq((1, 2)))], list(reversed(Turned([1, 2]))))
print(list(enumerate(reversed(Seq([5, 6])))), list(zip(reversed(Countdown(2)), "ab")))
items = Seq([1, 2, 3])
back = reversed(items)
items.items.append(4)
print(next(back))
items.items.clear()
print(list(back))
for thing in (Seq([7]), Turned([8]), Countdown(1)):
    print(list(reversed(thing)))
try:
    for x in reversed(Neither()):
        print(x)
except TypeError as error:
    print(error)


from collections import Counter, OrderedDict, defaultdict, deque

print(list(reversed(deque([1, 2, 3]))), list(reversed(OrderedDict(a=1, b=2))), list(reversed(Counter("aab"))))
table = defaultdict(list)
table["x"].append(1)
table["y"].append(2)
print([key for key in reversed(table)])
waiting = deque("abc")
waiting.appendleft("z")
try:
    for x in reversed(waiting):
        print(x)
        waiting.pop()
except RuntimeError as error:
    print(error)


class Short(Seq):
    def __getitem__(self, i):
        if i == 1:
            raise IndexError
        return i


print(list(reversed(Short("abc"))), any(x == 2 for x in reversed(Seq([1, 2]))))
