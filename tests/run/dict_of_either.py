config = {"name": "x", "size": 3, "d": {"a": 1, "b": 2}, "pairs": [("p", 1), ("q", 2)], "rows": [["u", 5], ["v", 6]], "words": ["ab", "cd"],
          "bad": [1, 2], "badrow": [["u", 5], ["v"]], "none": None, "e": {}, "t": (("z", 1), ("y", 2)), "deep": {"k": {"l": {"m": 1}}}, "es": ""}
for key, value in config.items():
    try:
        print(key, dict(value))
    except (TypeError, ValueError) as error:
        print(key, type(error).__name__, error)
    try:
        print(key, dict(value, extra=1))
    except (TypeError, ValueError) as error:
        print(key, type(error).__name__, error)
    try:
        print(key, {"first": 0, **value, "c": 3})
    except TypeError as error:
        print(key, error)
    base = {"a": 0}
    try:
        base.update(value)
    except (TypeError, ValueError) as error:
        print(key, type(error).__name__, error)
    print(base)


def merge(base, over):
    out = dict(base)
    for k, v in over.items():
        if k in out and isinstance(out[k], dict) and isinstance(v, dict):
            out[k] = merge(out[k], v)
        else:
            out[k] = v
    return out


def merge2(a, b):
    result = {**a}
    for k, v in b.items():
        result[k] = merge2(result.get(k, {}), v) if isinstance(v, dict) else v
    return result


print(merge(config, {"deep": {"k": {"l": {"n": 2}}}, "size": None}))
print(merge2({"a": {"b": 1}}, {"a": {"c": {"d": 2}}, "z": [1]}))
copy = dict(config["deep"])
copy["k"] = 5
print(config["deep"], copy)
