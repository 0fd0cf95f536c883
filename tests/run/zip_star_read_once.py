d = {"a": 1, "b": 2}
keys, values = zip(*d.items())
print(keys, values, list(zip(*d.items())), list(zip(*map(str, [12, 34]))), list(zip(*enumerate("xyz"))))
print(list(zip(*((i, i * i) for i in range(4)))), list(zip(*zip([1, 2], [3, 4]))), list(zip(*reversed([[1, 2], [3, 4]]))))
for column in zip(*d.items()):
    print(column)
print(len(d))


def rows():
    print("asked")
    yield [1, 2, 3]
    yield [4, 5, 6]


print([sum(c) for c in zip(*(r for r in rows()))])
try:
    print(list(zip(*([10 // k] for k in (1, 0)))))
except ZeroDivisionError as e:
    print(e)
