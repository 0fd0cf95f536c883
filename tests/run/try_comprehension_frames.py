def f(xs):
    try:
        return [g(x) for x in xs if h(x)]
    except ValueError as e:
        return str(e)


def g(x):
    if x == 3:
        raise ValueError("g of 3")
    return x * x


def h(x):
    if x == 7:
        raise ValueError("h of 7")
    return x > 0


print(f([1, 2]), f([1, 3]), f([-1, 7]), f([]))
print(sum(g(x) for x in [1, 2]))
try:
    print(max(g(x) for x in [1, 3]))
except ValueError as e:
    print(e)
try:
    print(any(h(x) for x in [7]))
except ValueError as e:
    print(e)
nested = [[1, 2], [3]]
try:
    print([[g(y) for y in x] for x in nested])
except ValueError as e:
    print(e)
print([g(x) for x in [1, 2, 3]])
