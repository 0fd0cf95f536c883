# Methods of what may be a dict, a list, a set or something else: the member decides, arguments are evaluated once.
calls = []


def arg(x):
    calls.append(x)
    return x


def make(kind):
    if kind == "dict":
        return {1: "one", 2: "two"}
    if kind == "list":
        return [10, 20, 30]
    if kind == "set":
        return {5, 6}
    if kind == "str":
        return "a-b"
    return False


for kind in ("dict", "list", "set", "str", "bool"):
    x = make(kind)
    try:
        y = x.copy()
        print(kind, y, y is x)
    except AttributeError as e:
        print(kind, e)
    try:
        print(x.pop() if kind == "set" else x.pop(arg(1)))
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
    try:
        print(x.index(arg("b"), arg(0)))
    except (AttributeError, ValueError) as e:
        print(type(e).__name__, e)
    try:
        x.update({arg(7): "seven"})
        print(x)
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
    try:
        x.clear()
        print(x, len(x))
    except AttributeError as e:
        print(e)
print(calls)


def search(values, depth):
    if values is False:
        return False
    if depth == 0:
        return values
    other = values.copy()
    other[depth] = "x" * depth
    return search(other if depth != 3 else False, depth - 1)


print(search({}, 2), search({}, 4))
xs = [1, {2: 3}, [4], None, (5,)]
for x in xs:
    try:
        print(x.count(4))
    except AttributeError as e:
        print(e)
    try:
        print(sorted(x.keys()))
    except AttributeError as e:
        print(e)
