# Functions of a library with the names that its texts and tables would have.
def count(x: int):
    return len([["a", x], ["b", 2], ["c", 3]]) + len("text")


def text_a(x: int):
    return x


def text_text(x: int):
    return x


def rows(x: int):
    lines = [["a", "b"], ["c", "d", "e"], ["f"]]
    return len(lines[x])


def lines_table(x: int):
    return [["a", "b"], ["c", "d", "e"], ["f"]][x][0]


print(count(1), text_a(1), text_text(2), rows(1), lines_table(2))
