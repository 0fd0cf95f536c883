# zip(*rows) where the rows stand in a set, a dict, a view or come from a generator.
def rows(n):
    for i in range(n):
        yield (i, i * i, -i)


world = {(3, 1), (4, 1), (5, 9)}
xs, ys = zip(*sorted(world))
print(xs, ys, sorted(map(sum, zip(*world))))
xs, ys = zip(*world)
print(min(xs), max(xs), min(ys), max(ys))
for column in zip(*rows(4)):
    print(column, sum(column))
print(list(zip(*rows(0))), [max(c) for c in zip(*{1: "ab", 2: "cd"}.values())], list(zip(*{"ab": 1, "xy": 2})))
print(list(zip(*frozenset({"pq"}))), list(zip(*set())), list(zip(*{(1, "a"): 2}.keys())))
try:
    a, b = zip(*rows(3))
except ValueError as e:
    print(e)
print([*zip(*(r for r in [[1, 2], [3, 4], [5, 6]]))])
