# Types of built-in classes as values, where nothing is imported; names that hide those classes.
Vector = tuple[float, float, float]
Row = list[list[int]]


class Box:
    Item = list[int]

    def put(self, x: Item) -> Vector:
        return (x[0], x[-1], len(x))


def f(a: Vector, b: float = 10) -> Row:
    Local = list[int]
    x: Local = [int(a[0]), b]
    return [x, x]


def hidden(list, type):
    first = list[0]
    second = type["a"]
    return first, second


def caught():
    try:
        raise KeyError(3)
    except KeyError as set:
        inner = set.args[0]
    for tuple in [(1, 2)]:
        a = tuple[1]
    return inner, a


print(f((1, 2, 3)), Box().put([3, 4]))
print(hidden([3, 4], {"a": 5}), caught())
dict = {1: 2}
d = dict[1]
print(d)
