def pieces(n):
    parts = []
    text = "start"
    for i in range(n):
        try:
            text = text + str(i)
            word = [text, str(i * 2)]
            parts.append(word[i % 3])
            parts.append(" ".join(word) + text[i * 4])
        except IndexError:
            word = [text * 2]
            parts.append(word[0])
            continue
        finally:
            text = text[-6:]
    return parts


print(pieces(8))


def swap_rows(rows):
    a = rows[0]
    try:
        a = rows[1]
        rows[1] = rows[0]
        rows[0] = a
        a = rows[2]
        b = a[0]
    except IndexError as e:
        b = a[-1]
    rows.clear()
    return a, b


print(swap_rows([[1], [2, 3]]), swap_rows([[1], [2], [5]]))


def keep_error(rows):
    kept = None
    for row in rows:
        try:
            row[3] = 0
        except IndexError as e:
            kept = e
            rows = [[1, 2]]
        else:
            kept = kept or ValueError(row)
    return kept, rows


e, rows = keep_error([[1, 2, 3, 4], [1]])
print(repr(e), rows)
e, rows = keep_error([[5, 6, 7, 8]])
print(repr(e), e.args[0], rows)


def strings(words):
    best = ""
    count = 0
    try:
        for w in words:
            longer = w + best
            if len(longer) > 12:
                raise OverflowError(longer)
            best = longer
            count += 1
    except OverflowError as e:
        best = e.args[0] + "!"
    return best, count


print(strings(["ab", "cd", "efgh", "ijklmnop", "x"]), strings(["a"]), strings([]))


def tuples(pairs):
    last = ("none", 0)
    for p in pairs:
        try:
            last = (p[0] + "-", 10 // p[1])
        except ZeroDivisionError:
            last = (last[0] + p[0], -1)
    return last


print(tuples([("a", 5), ("b", 0), ("c", 0)]), tuples([]))
