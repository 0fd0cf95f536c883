# What is no table of literals keeps its errors and their lines.
def attempt(name, f):
    try:
        print(name, f())
    except Exception as e:
        print(name, type(e).__name__, e)


def lists_as_keys():
    return {
        "a": 1,
        "b": 2,
        "c": 3,
        [1]: 4,
    }


def sets_of_lists():
    return {(1, 2), (3, 4), [6]}


def half_way():
    said = []
    try:
        return {"a": said.append("a"), "b": said.append("b"), "c": [1, 2, 3], "d": 1 // len(said[2:])}
    except ZeroDivisionError:
        return said


attempt("lists", lists_as_keys)
attempt("sets", sets_of_lists)
attempt("half", half_way)
table = {
    "rows": [[1, 2], [3, 4], [5, 6]],
    "more": [[7]],
    "last": [
        [8],
        [1 // 0],
    ],
}
