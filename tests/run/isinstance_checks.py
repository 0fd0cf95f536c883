def kind(x):
    if isinstance(x, bool):
        return "bool"
    if isinstance(x, (int, float)):
        return "number"
    if isinstance(x, str):
        return "str"
    if isinstance(x, list):
        return "list"
    return "other"


print(kind(1), kind(True), kind(2.5), kind("a"), kind([1]), kind(None), kind((1,)), isinstance(1, object))
