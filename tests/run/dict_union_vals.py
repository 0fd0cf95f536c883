def kind(x):
    if isinstance(x, dict):
        return "dict " + str(len(x))
    if isinstance(x, set):
        return "set " + str(sorted(x))
    if isinstance(x, list):
        return "list"
    return "other"
for x in [{1: 2}, {3}, [4], 5]:
    print(kind(x), x)
def walk(x, depth):
    if isinstance(x, dict):
        for k in x:
            print(" " * depth + k)
            walk(x[k], depth + 1)
    else:
        print(" " * depth + str(x))
walk({"a": {"b": 1, "c": {"d": "e"}}, "f": 2}, 0)
x = {1: 2} if len("abc") > 2 else None
if x:
    print(x[1])
y = {} if len("abc") > 2 else None
print(y, y is None, not y)
z = [{"a": 1}, {"b": 2}]
for e in z:
    e["c"] = 3
print(z)
print({"a": 1} == [1], {1} == [1], {1} == frozenset([1]), {} == set(), None == {})
