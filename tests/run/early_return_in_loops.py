def search(grid, x):
    for i, row in enumerate(grid):
        for j, y in enumerate(row):
            if y == x:
                return i, j
    return -1, -1


def first_word(text):
    word = ""
    for c in text:
        if c == " ":
            if word:
                return word
            continue
        word += c
    return word or None


def classify(xs):
    out = []
    for x in xs:
        if x is None:
            out.append("none")
        elif x < 0:
            return out + ["negative"]
        else:
            out.append(str(x))
    else:
        out.append("all")
    return out


print(search([[1, 2], [3, 4]], 3), search([], 1), first_word("  ab c"), first_word(""), classify([1, None]), classify([1, -1, 2]), classify([]))
