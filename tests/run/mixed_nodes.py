# An interpreter whose nodes are lists of mixed values, and names that are looked up in dicts of mixed keys.
def evaluate(node, names):
    kind = node[0]
    if kind == "lit":
        return node[1]
    if kind == "var":
        if node[1] in names:
            return names[node[1]]
        raise NameError("no variable " + node[1])
    if kind == "neg":
        return -evaluate(node[-1], names)
    left = evaluate(node[2], names)
    right = evaluate(node[3], names)
    return left + right if node[1] == "+" else left * right if node[1] == "*" else left < right


tree = ["bin", "+", ["bin", "*", ["lit", 3], ["var", "x"]], ["neg", ["lit", 2.5]]]
names = {"x": 7, "größe": "text", 1: "one", 2.0: "two", None: "nothing", ("x",): [1]}
print(evaluate(tree, names), evaluate(["bin", "<", ["lit", "a"], ["lit", "b"]], names), evaluate(["var", "größe"], names))
print(evaluate(["bin", "+", ["lit", "ab"], ["var", "größe"]], names), names[True], names[2], names[None], names[("x",)])
for wrong in (["var", "y"], ["bin", "+", ["lit", 1], ["lit", "1"]], ["lit"], ["neg", ["lit", "x"]], ["bin", "*", ["lit", 2]]):
    try:
        print(evaluate(wrong, names))
    except (NameError, TypeError, IndexError) as e:
        print(type(e).__name__, e)


def at(items, index):
    try:
        return items[index]
    except (IndexError, TypeError, KeyError) as e:
        return f"{type(e).__name__}: {e}"


mixed = [1, "two", 3.0, None, ["five"]]
print([at(mixed, i) for i in (0, 4, 5, -1, -5, -6, True, 10 ** 30, -10 ** 30)])
print([at(x, i) for x in (mixed, "text", ("a", 1), {"a": 1}) for i in (1, "a", 1.0)])
print(["é" == x for x in ("é", "e", 1, None)], [x == "two" for x in mixed], [x != y for x, y in zip(mixed, reversed(mixed))])
