def find(xs, x):
    for i in range(len(xs)):
        if xs[i] == x:
            return i
    return None


def show(i):
    if i is None:
        print("missing")
    else:
        print("at", i, i + 1)


show(find([1, 2], 2))
show(find([1, 2], 3))
print(find([], 1), None == None, None is None, [None, 1], find([5], 5) == 0)
best = None
for x in [3, 1, 2]:
    if best is None or x < best:
        best = x
print(best)
